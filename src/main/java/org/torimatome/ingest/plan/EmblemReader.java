package org.torimatome.ingest.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.torimatome.ingest.cell.RowReader;
import org.torimatome.ingest.folder.InputEntry;
import org.torimatome.ingest.plan.SvgPicture.NotDrawnException;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.schema.Column;
import org.torimatome.text.Message;
import org.torimatome.text.OutsideName;

/**
 * Reads 紋章, the picture that the cover shows, as a page takes it in: {@code
 * data:image/png;base64,…}. Whatever is wrong with it is a 注意, and the report has none.
 *
 * @param pictures those that lie in the plan's folder
 */
record EmblemReader(List<InputEntry> pictures) {

  private static final long MOST_BYTES = 1 << 20;

  /** Empty text where none is named, or none that can be shown. */
  String read(RowReader item) {
    return item.isBlank(Column.VALUE)
        ? ""
        : pictures.stream()
            .filter(picture -> isNamed(picture, item))
            .findFirst()
            .map(picture -> read(picture, item))
            .orElseGet(() -> refused(item, ProblemWords.of("emblem-file")));
  }

  /** The pictures that are not named. */
  Stream<InputEntry> others(Optional<RowReader> item) {
    return pictures.stream()
        .filter(picture -> item.stream().noneMatch(named -> isNamed(picture, named)));
  }

  private static boolean isNamed(InputEntry picture, RowReader item) {
    String typed = OutsideName.folded(item.text(Column.VALUE));
    return OutsideName.folded(picture.fileName()).equals(typed);
  }

  private static String read(InputEntry picture, RowReader item) {
    try {
      if (Files.size(picture.path()) > MOST_BYTES) {
        return refused(item, ProblemWords.of("emblem-size", MOST_BYTES >> 10));
      }
      byte[] bytes = Files.readAllBytes(picture.path());
      return picture.extension().equals("svg")
          ? data("svg+xml", SvgPicture.read(bytes))
          : PngPicture.read(bytes)
              .map(pixels -> data("png", pixels))
              .orElseGet(
                  () ->
                      refused(
                          item, ProblemWords.of("emblem-png", PngPicture.MOST_PIXELS / 10_000)));
    } catch (NotDrawnException e) {
      return refused(item, ProblemWords.of("emblem-svg", e.what()));
    } catch (IOException e) {
      return refused(item, ProblemWords.of("emblem-file"));
    }
  }

  private static String data(String kind, byte[] picture) {
    return "data:image/" + kind + ";base64," + Base64.getEncoder().encodeToString(picture);
  }

  private static String refused(RowReader item, Message expected) {
    item.problem(ProblemCode.EMBLEM_UNUSABLE, Column.VALUE, expected);
    return "";
  }
}
