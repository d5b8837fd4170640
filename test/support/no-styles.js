// A screen that a unit test loads has no styles.
export {};
