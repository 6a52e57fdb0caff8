package org.torimatome.cli;

/**
 * One change, and what a line of {@code verify} says of it.
 *
 * @param name as a sentence
 */
record Tampering(String name, Change change, String... told) {

  /** What somebody does. */
  interface Change {
    void to(Evidence evidence) throws Exception;
  }

  static Tampering tampering(String name, Change change, String... told) {
    return new Tampering(name, change, told);
  }

  @Override
  public String toString() {
    return name;
  }
}
