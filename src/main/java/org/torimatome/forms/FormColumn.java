package org.torimatome.forms;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.torimatome.plan.FormIdentity;

/**
 * A column of an entry form: of the table, such as 実績値, or only to be seen, such as 前回の実績値.
 *
 * @param group the heading above it and its neighbours
 * @param label as the reader knows it, or a remark in brackets more
 * @param width in half-width characters
 * @param align of its cells
 * @param content what its cell is in a row
 */
record FormColumn<R>(
    String group,
    String label,
    int width,
    HorizontalAlignment align,
    Function<R, Content> content) {

  private static final String KEY = "対象";

  /**
   * What a cell of a form is.
   *
   * @param choices the cells that hold what may be chosen, such as {@code 記入要領!$B$9:$B$13}
   */
  record Content(String text, Kind kind, Optional<String> choices) {

    enum Kind {
      SHOWN,
      /** Open for a number or text. */
      NUMBER,
      /** Open for text, kept as typed. */
      TEXT,
      /** Open for one of the choices. */
      CHOICE,
      /** Not to be filled in this row. */
      CLOSED
    }

    boolean isOpen() {
      return kind == Kind.NUMBER || kind == Kind.TEXT || kind == Kind.CHOICE;
    }

    static final Content CLOSED = new Content("", Kind.CLOSED, Optional.empty());

    static Content shown(String text) {
      return new Content(text, Kind.SHOWN, Optional.empty());
    }

    static Content choice(String source) {
      return new Content("", Kind.CHOICE, Optional.of(source));
    }
  }

  /** Filled in and read back. */
  static <R> FormColumn<R> key(
      String label, int width, HorizontalAlignment align, Function<R, String> text) {
    return new FormColumn<>(KEY, label, width, align, row -> Content.shown(text.apply(row)));
  }

  /** Filled in and only to be seen: no column of the table. */
  static <R> FormColumn<R> context(
      String label, int width, HorizontalAlignment align, Function<R, String> text) {
    return new FormColumn<>(
        FormIdentity.ONLY_SHOWN, label, width, align, row -> Content.shown(text.apply(row)));
  }

  static <R> FormColumn<R> number(String group, String label, int width) {
    Content open = new Content("", Content.Kind.NUMBER, Optional.empty());
    return new FormColumn<>(group, label, width, HorizontalAlignment.RIGHT, row -> open);
  }

  static <R> FormColumn<R> text(String group, String label, int width) {
    Content open = new Content("", Content.Kind.TEXT, Optional.empty());
    return new FormColumn<>(group, label, width, HorizontalAlignment.LEFT, row -> open);
  }

  /** Cells with a drop-down; a row without choices is closed. */
  static <R> FormColumn<R> choice(
      String group, String label, int width, Function<R, Optional<String>> choices) {
    return new FormColumn<>(
        group,
        label,
        width,
        HorizontalAlignment.CENTER,
        row -> choices.apply(row).map(Content::choice).orElse(Content.CLOSED));
  }

  /** This column with its cells closed in all other rows. */
  FormColumn<R> where(Predicate<R> open) {
    return new FormColumn<>(
        group, label, width, align, row -> open.test(row) ? content.apply(row) : Content.CLOSED);
  }

  boolean isContext() {
    return group.equals(FormIdentity.ONLY_SHOWN);
  }

  boolean isEntry() {
    return !isContext() && !group.equals(KEY);
  }
}
