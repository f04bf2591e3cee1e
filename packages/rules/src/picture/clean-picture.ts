/** What is left of a picture when only the picture is left. */

/** A picture that holds what is needed to show it, and nothing else. */
export interface CleanPicture {
  /** Pixels as they are shown, a turn by the camera's orientation included. Read from the header, nothing is decoded. */
  readonly width: number;
  readonly height: number;
  /** The same pixels without place, time, device, thumbnail, comments and whatever stood behind the picture's end. */
  readonly bytes: Uint8Array;
}
