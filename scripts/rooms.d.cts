interface RoomOfTheHouse {
  readonly house: 'shared' | 'main' | 'renderer';
  readonly zone: string;
  readonly room: string;
  /** From the root, with its last slash. */
  readonly path: string;
  readonly holds: string;
  /** Paths it may import, itself included. */
  readonly may: readonly string[];
}
declare const rooms: {
  readonly ROOMS: readonly RoomOfTheHouse[];
  readonly SHARED_LEAVES: readonly string[];
  readonly roomsPage: () => string;
};
export = rooms;
