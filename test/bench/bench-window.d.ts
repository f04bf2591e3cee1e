/** What the bench keeps in a page. */
interface Window {
  readonly bench: {
    readonly shift: number;
    readonly counted: number;
    seen(name: string): Promise<number>;
    takeBlocking(): number;
    placeOf(name: string): { x: number; y: number };
    count(): void;
  };
}
