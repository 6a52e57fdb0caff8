package org.torimatome.batch.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.torimatome.batch.folder.AtomicFiles;
import org.torimatome.batch.folder.FileDigests;
import org.torimatome.batch.folder.OutputRoot;
import org.torimatome.batch.run.OutputFormats;
import org.torimatome.render.ReportRenderer;
import org.torimatome.render.TemplateSet;
import org.torimatome.render.fault.TemplateFaultException;
import org.torimatome.render.font.FontLibrary;
import org.torimatome.text.OutsideName;

/**
 * The templates that revisions were made with, kept by digest: each version once, however many
 * reports share it.
 */
public final class TemplateStore {

  private final Path templates;
  private final OutputRoot output;
  private final Map<String, ReportRenderer> renderers = new ConcurrentHashMap<>();
  private @Nullable String kept;

  public TemplateStore(Path templates, OutputRoot output) {
    this.templates = templates;
    this.output = output;
  }

  /**
   * The digest of the templates in force: all reports of a run use the ones its first found.
   *
   * @throws TemplateFaultException when they cannot be kept as they are
   */
  public synchronized String current() {
    String digest = kept;
    if (digest == null) {
      digest = keep();
      kept = digest;
    }
    return digest;
  }

  private String keep() {
    TemplateSet.requireNoLinks(templates);
    FileDigests files = FileDigests.ofFolder(templates);
    String digest = files.digest();
    Path place = output.templates(digest);
    if (!Files.isDirectory(place)) {
      Path part = output.templates(digest + "." + UUID.randomUUID() + ".part");
      AtomicFiles.emptyFolder(part);
      for (String name : files.byName().keySet()) {
        copy(OutsideName.within(templates, name), OutsideName.within(part, name));
      }
      putInPlaceUnlessThere(part, place);
    }
    return digest;
  }

  /** Whether a name on the shelf is that of a version: its digest. */
  public static boolean isVersion(String name) {
    return name.matches("[0-9a-f]{64}");
  }

  /** Whether a name on the shelf is that of a version that was not finished, by a kill say. */
  public static boolean isUnfinished(String name) {
    return name.matches("[0-9a-f]{64}[.][0-9a-f-]{36}[.]part");
  }

  /** Whether what is kept under a digest has that digest. */
  public boolean isWhole(String digest) {
    return files(digest).digest().equals(digest);
  }

  /** The files of a digest, kept in this run or an earlier one; none where they are lost. */
  FileDigests files(String digest) {
    Path folder = output.templates(digest);
    return Files.isDirectory(folder)
        ? FileDigests.ofFolder(folder)
        : new FileDigests(new TreeMap<>());
  }

  /** A renderer for a look of kept templates; shared by all reports that use it. */
  ReportRenderer renderer(String digest, String look, OutputFormats formats) {
    return renderers.computeIfAbsent(
        digest + " " + look + " " + formats.setting(),
        key ->
            new ReportRenderer(
                TemplateSet.open(output.templates(digest), look),
                FontLibrary.bundled(),
                formats::include));
  }

  /** Another process may have kept the same at the same time. */
  private static void putInPlaceUnlessThere(Path part, Path place) {
    try {
      AtomicFiles.putInPlace(part, place);
    } catch (UncheckedIOException e) {
      if (!Files.isDirectory(place)) {
        throw e;
      }
      AtomicFiles.delete(part);
    }
  }

  private static void copy(Path from, Path to) {
    try {
      AtomicFiles.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException("The template " + from + " cannot be copied", e);
    }
  }
}
