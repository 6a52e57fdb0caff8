package org.torimatome.ingest.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.torimatome.ingest.grid.FileTime;
import org.torimatome.ingest.grid.RefusedException;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.text.Message;

/**
 * The zip of parts that a workbook is, opened with care: its parts are read by streaming, checked
 * against their checksums, and refused when they unpack to more than a return can hold.
 *
 * <p>Source: ECMA-376 part 2 (Open Packaging Conventions).
 */
final class WorkbookPackage implements AutoCloseable {

  /** Of a sheet or of the texts, and of all parts that are read together. */
  private static final long MOST_UNPACKED = 512L << 20;

  private static final long SMALL_PART = 32L << 20;

  /** Sheets pack about 1:10 to 1:30; deflate can reach 1:1032. */
  private static final long HIGHEST_RATIO = 100;

  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  /** One part refers to another, such as the workbook to a sheet by {@code rId1}. */
  record Relationship(String id, String type, String part) {
    boolean isOf(String kind) {
      return type.endsWith("/" + kind);
    }
  }

  private final ZipFile zip;

  /** By name as {@link #folded}: part names are equal without regard to case. */
  private final Map<String, ZipEntry> parts;

  private final FileTime time;

  /** Of the parts read so far; one that is walked again counts once. */
  private long unpacked;

  private WorkbookPackage(ZipFile zip, Map<String, ZipEntry> parts, FileTime time) {
    this.zip = zip;
    this.parts = parts;
    this.time = time;
  }

  static WorkbookPackage open(Path file, FileTime time) throws RefusedException, IOException {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      try {
        return new WorkbookPackage(zip, parts(zip), time);
      } catch (RefusedException | RuntimeException e) {
        zip.close();
        throw e;
      }
    } catch (ZipException e) {
      throw damaged(ProblemWords.of("no-zip"));
    }
  }

  /** Two parts of one name are refused: each program would read another of them. */
  private static Map<String, ZipEntry> parts(ZipFile zip) throws RefusedException {
    WorkbookLimit.PARTS.require(zip.size());
    Map<String, ZipEntry> parts = new HashMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (parts.put(folded(entry.getName()), entry) != null) {
        throw damaged(ProblemWords.of("part-twice", entry.getName()));
      }
    }
    return parts;
  }

  /**
   * The one name of a part, however it is written: some programs for Windows part the folders of a
   * name by backslashes.
   */
  static String folded(String part) {
    return part.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  /** The relationships of a part, or of the package as a whole for an empty name. */
  List<Relationship> relationshipsOf(String part) throws RefusedException, IOException {
    int slash = part.lastIndexOf('/') + 1;
    String name = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    List<Relationship> relationships = new ArrayList<>();
    if (!parts.containsKey(folded(name))) {
      return relationships;
    }
    try (XmlPart xml = read(name)) {
      while (xml.next()) {
        if (xml.startsElement("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
          String type = xml.attribute("Type");
          if (type.startsWith(STRICT)) {
            throw new RefusedException(
                ProblemCode.WORKBOOK_STRICT,
                Message.plain("Strict Open XML"),
                WorkbookKind.WORKBOOK);
          }
          WorkbookLimit.RELATIONSHIPS.require(relationships.size() + 1L);
          relationships.add(
              new Relationship(xml.attribute("Id"), type, resolve(part, xml.attribute("Target"))));
        }
      }
    }
    return relationships;
  }

  Optional<Relationship> relationshipOf(String part, String kind)
      throws RefusedException, IOException {
    return relationshipsOf(part).stream().filter(relation -> relation.isOf(kind)).findFirst();
  }

  XmlPart read(String part) throws RefusedException, IOException {
    ZipEntry entry = entry(part);
    unpacked += entry.getSize();
    long ratio = entry.getSize() / Math.max(1, entry.getCompressedSize());
    if (unpacked > MOST_UNPACKED || (entry.getSize() > SMALL_PART && ratio > HIGHEST_RATIO)) {
      throw new RefusedException(
          ProblemCode.WORKBOOK_BOMB,
          ProblemWords.of("packed", part, unpacked >> 20, ratio),
          ProblemWords.of("at-most-packed", MOST_UNPACKED >> 20, HIGHEST_RATIO));
    }
    return open(part, entry);
  }

  /** Reads a part that has been read before, and so is within the limits. */
  XmlPart readAgain(String part) throws RefusedException, IOException {
    return open(part, entry(part));
  }

  private XmlPart open(String part, ZipEntry entry) throws RefusedException, IOException {
    InputStream content = zip.getInputStream(entry);
    return new XmlPart(part, new CheckedPart(content, entry, time), time);
  }

  private ZipEntry entry(String part) throws RefusedException {
    ZipEntry entry = parts.get(folded(part));
    if (entry == null) {
      throw damaged(ProblemWords.of("part-missing", part));
    }
    return entry;
  }

  private static String resolve(String part, String target) throws RefusedException {
    try {
      return URI.create("/" + part).resolve(target).normalize().getPath().substring(1);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw damaged(target);
    }
  }

  static RefusedException damaged(String part) {
    return damaged(Message.plain(part));
  }

  static RefusedException damaged(Message found) {
    return new RefusedException(
        ProblemCode.WORKBOOK_DAMAGED, found, ProblemWords.of("sound-workbook"));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
