package org.torimatome.forms;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.torimatome.plan.FormIdentity;
import org.torimatome.schema.Column;
import org.torimatome.schema.ColumnGroup;
import org.torimatome.schema.EntryKind;

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
  record Content(String text, CellUse use, Optional<String> choices) {

    enum CellUse {
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
      return use == CellUse.NUMBER || use == CellUse.TEXT || use == CellUse.CHOICE;
    }

    static final Content CLOSED = new Content("", CellUse.CLOSED, Optional.empty());

    static Content shown(String text) {
      return new Content(text, CellUse.SHOWN, Optional.empty());
    }

    static Content open(CellUse use) {
      return new Content("", use, Optional.empty());
    }

    static Content choice(String source) {
      return new Content("", CellUse.CHOICE, Optional.of(source));
    }
  }

  /** Filled in and read back. */
  static <R> FormColumn<R> key(
      Column column, int width, HorizontalAlignment align, Function<R, String> text) {
    return new FormColumn<>(
        KEY, column.label(), width, align, row -> Content.shown(text.apply(row)));
  }

  /** Filled in and only to be seen: no column of the table. */
  static <R> FormColumn<R> context(
      String label, int width, HorizontalAlignment align, Function<R, String> text) {
    return new FormColumn<>(
        FormIdentity.ONLY_SHOWN, label, width, align, row -> Content.shown(text.apply(row)));
  }

  /** {@link #context} under the name that the plan book has for it. */
  static <R> FormColumn<R> context(
      Column column, int width, HorizontalAlignment align, Function<R, String> text) {
    return context(column.label(), width, align, text);
  }

  /** Open for a number or a text, as the column has it. */
  static <R> FormColumn<R> entry(Column column) {
    boolean isNumber = column.kind() == EntryKind.NUMBER;
    Content open = Content.open(isNumber ? Content.CellUse.NUMBER : Content.CellUse.TEXT);
    return new FormColumn<>(
        group(column).label(),
        column.label(),
        width(column),
        isNumber ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT,
        row -> open);
  }

  /** Cells with a drop-down; a row without choices is closed. */
  static <R> FormColumn<R> choice(Column column, Function<R, Optional<String>> choices) {
    return new FormColumn<>(
        group(column).label(),
        column.label(),
        width(column),
        HorizontalAlignment.CENTER,
        row -> choices.apply(row).map(Content::choice).orElse(Content.CLOSED));
  }

  private static ColumnGroup group(Column column) {
    return column.group().orElseThrow();
  }

  private static int width(Column column) {
    return switch (column) {
      case CLASSIFICATION, AS_OF -> 8;
      case REFERENCE -> 10;
      case ACTUAL -> 12;
      default ->
          switch (group(column)) {
            case RESULT -> 13;
            case REVIEW -> 26;
            case RATING -> column.kind() == EntryKind.CHOICE ? 9 : 14;
            case WORK -> 36;
          };
    };
  }

  /** This column under another heading. */
  FormColumn<R> under(String heading) {
    return new FormColumn<>(heading, label, width, align, content);
  }

  FormColumn<R> wide(int characters) {
    return new FormColumn<>(group, label, characters, align, content);
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
