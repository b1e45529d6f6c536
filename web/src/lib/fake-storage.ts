/** A `localStorage` for tests that have no browser: its keys are its own properties, as in a browser. */
export class FakeStorage {
  [key: string]: unknown;

  static make(): FakeStorage {
    const storage = new FakeStorage();
    const hidden = { enumerable: false };
    Object.defineProperties(storage, {
      getItem: { ...hidden, value: (key: string) => (storage[key] as string | undefined) ?? null },
      setItem: { ...hidden, value: (key: string, value: string) => void (storage[key] = value) },
      removeItem: { ...hidden, value: (key: string) => void delete storage[key] },
    });
    return storage;
  }
}
