/** What a person may allow a mini-program, by the names that WeChat gives it. */
export const scopes = {
  album: 'scope.album',
  camera: 'scope.camera',
  location: 'scope.userLocation',
  writePhotosAlbum: 'scope.writePhotosAlbum',
} as const;
export type Permission = keyof typeof scopes;
export type PermissionState = 'undetermined' | 'granted' | 'denied';

const permissions = Object.keys(scopes) as Permission[];

/** Asked once: after the first answer WeChat asks no more, and only the settings change it. */
export class Permissions {
  readonly states = new Map<Permission, PermissionState>(permissions.map((each) => [each, 'undetermined']));
  /** What the person says when asked. */
  saysYes = true;

  /** Answers why it may not be done. */
  ask(permission: Permission): string | undefined {
    if (this.states.get(permission) === 'undetermined')
      this.states.set(permission, this.saysYes ? 'granted' : 'denied');
    return this.states.get(permission) === 'granted' ? undefined : 'auth deny';
  }

  askScope(scope: unknown): string | undefined {
    const permission = permissions.find((each) => scopes[each] === scope);
    return permission ? this.ask(permission) : 'invalid scope';
  }

  /** `getSetting` is silent about what was never asked. */
  get settings(): { authSetting: Record<string, boolean> } {
    const asked = [...this.states].filter(([, state]) => state !== 'undetermined');
    return {
      authSetting: Object.fromEntries(asked.map(([each, state]) => [scopes[each], state === 'granted'])),
    };
  }
}
