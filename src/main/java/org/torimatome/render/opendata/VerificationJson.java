package org.torimatome.render.opendata;

import java.util.List;
import java.util.Optional;

/** What {@code verify} found, for machines: whether all is well, each revision, each finding. */
public final class VerificationJson {

  /**
   * One revision.
   *
   * @param places in how many it was looked at
   */
  public record Revision(
      String organisation, String cycle, int number, int places, boolean isClean) {}

  /**
   * One thing that is not as it should be.
   *
   * @param revision empty where it belongs to none
   * @param kind such as {@code changed}
   */
  public record Row(
      Optional<Revision> revision, String place, String kind, String file, String message) {}

  private VerificationJson() {}

  public static byte[] write(List<Revision> revisions, List<Row> rows) {
    return Json.document(
        json ->
            json.object(
                () -> {
                  json.flag("clean", rows.isEmpty());
                  json.list("revisions", revisions, revision -> write(json, revision));
                  json.list("findings", rows, row -> write(json, row));
                }));
  }

  private static void write(Json json, Revision revision) {
    json.text("organisation", revision.organisation());
    json.text("cycle", revision.cycle());
    json.number("revision", revision.number());
    json.number("places", revision.places());
    json.flag("clean", revision.isClean());
  }

  private static void write(Json json, Row row) {
    json.text("organisation", row.revision().map(Revision::organisation));
    json.text("cycle", row.revision().map(Revision::cycle));
    json.number("revision", row.revision().map(Revision::number));
    json.text("place", row.place());
    json.text("kind", row.kind());
    json.text("file", row.file());
    json.text("message", row.message());
  }
}
