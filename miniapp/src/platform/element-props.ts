import type { FileKey, UploadKey } from '@jingkang/shared/api/routes';
import type { AttachmentView } from '@jingkang/shared/api/common';
import type { ReactNode } from 'react';

/** What our pages are built from; each platform draws these with its own nodes. */
export interface BoxProps {
  id?: string;
  className?: string;
  children?: ReactNode;
  role?:
    | 'group'
    | 'radiogroup'
    | 'list'
    | 'listitem'
    | 'status'
    | 'alert'
    | 'dialog'
    | 'navigation'
    | 'main'
    | 'img';
  label?: string;
  /** Read aloud when its content changes. */
  live?: 'polite' | 'assertive';
  hidden?: boolean;
  style?: Record<string, string>;
}

export interface WordsProps {
  id?: string;
  className?: string;
  children?: ReactNode;
  /** Decoration that a screen reader should pass over. */
  hidden?: boolean;
  selectable?: boolean;
}

export interface HeadingProps extends WordsProps {
  level: 1 | 2 | 3;
}

export interface TapProps {
  id?: string;
  className?: string;
  /** Spoken name; must begin with the visible words. */
  label: string;
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab';
  checked?: boolean;
  selected?: boolean;
  expanded?: boolean;
  /** The page one is on, in a navigation. */
  current?: boolean;
  disabled?: boolean;
  onPress: () => void;
  children?: ReactNode;
}

export interface TextBoxProps {
  id: string;
  label: string;
  value: string;
  kind?: 'text' | 'phone' | 'digits' | 'identity' | 'password';
  placeholder?: string;
  required?: boolean;
  invalid?: boolean;
  disabled?: boolean;
  describedBy?: string;
  rows?: number;
  onChange: (value: string) => void;
  onBlur?: () => void;
}

export interface DateBoxProps {
  id: string;
  label: string;
  value: string;
  start?: string;
  end?: string;
  required?: boolean;
  invalid?: boolean;
  describedBy?: string;
  onChange: (value: string) => void;
}

export interface PictureProps {
  src: string;
  label: string;
  className?: string;
}

/** Where a file belongs, and as what: the route that takes it and the record's id. */
export interface UploadTarget {
  key: UploadKey;
  id: string;
  kind: AttachmentView['kind'];
}

/** A PDF of an own record: its route, the record's id and the name of the file. */
export interface DocumentSource {
  key: Extract<FileKey, `GET /my/${string}`>;
  id: string;
  name: string;
}

/** A point in CSS px from the upper left corner of the canvas. */
export interface InkPoint {
  x: number;
  y: number;
}
export type Stroke = readonly InkPoint[];

export interface SignatureCanvasProps {
  id: string;
  label: string;
  strokes: readonly Stroke[];
  onStroke: (stroke: Stroke) => void;
}
