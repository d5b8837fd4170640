interface Props {
  /** The verb on the button. */
  readonly label: string;
  readonly reasons: readonly string[];
}

/** Why something cannot be done yet, in words below its button. */
export function Hindered({ label, reasons }: Props) {
  if (reasons.length === 0) return null;
  return (
    <div className="hindered">
      <p>现在还不能{label}：</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
