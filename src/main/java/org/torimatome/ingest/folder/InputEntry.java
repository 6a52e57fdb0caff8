package org.torimatome.ingest.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.torimatome.problem.Problem;
import org.torimatome.problem.ProblemCode;
import org.torimatome.problem.ProblemWords;
import org.torimatome.problem.SourceLocation;
import org.torimatome.text.Message;
import org.torimatome.text.OutsideName;

/**
 * A file or folder under an organisation's folder.
 *
 * @param name relative to the organisation's folder, with {@code /}
 */
public record InputEntry(Path path, String name) {

  /** What is read, as messages name it. */
  public static final String READABLE = ".xlsx、.xlsm、.csv";

  private static final long LARGEST = 100L << 20;

  /** What people attach to returns: pages, letters, mails, pictures. */
  private static final Set<String> ATTACHED =
      Set.of(
          "pdf", "doc", "docx", "ppt", "pptx", "txt", "md", "jpg", "jpeg", "png", "msg", "eml",
          "zip", "htm", "html");

  public String fileName() {
    return String.valueOf(path.getFileName());
  }

  /** In lower case, without the dot; empty when there is none. */
  public String extension() {
    int dot = fileName().lastIndexOf('.');
    return dot < 0 ? "" : fileName().substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  public String stem() {
    int dot = fileName().lastIndexOf('.');
    return dot < 0 ? fileName() : fileName().substring(0, dot);
  }

  /** What may name a book: {@code plan}, or its period. */
  String title() {
    return isFolder() ? fileName() : stem();
  }

  public boolean isFolder() {
    return Files.isDirectory(path);
  }

  boolean isWorkbook() {
    return extension().equals("xlsx") || extension().equals("xlsm");
  }

  /** Whether a file's name says that it is not read. */
  public boolean isAttachment() {
    return ATTACHED.contains(extension());
  }

  /** Whether a plan may show it: the emblem of the cover. */
  public boolean isPicture() {
    return extension().equals("png") || extension().equals("svg");
  }

  /** What is told of a file that nothing is read of. */
  public Problem notRead() {
    return new Problem(
        isAttachment() ? ProblemCode.ATTACHMENT : ProblemCode.FILE_KIND,
        SourceLocation.ofFile(name),
        fileName(),
        READABLE);
  }

  /** What is told of a file that is not opened, since it is larger than any return. */
  public Optional<Problem> tooLarge() throws IOException {
    long size = Files.size(path);
    return size <= LARGEST
        ? Optional.empty()
        : Optional.of(
            new Problem(
                ProblemCode.FILE_TOO_LARGE,
                SourceLocation.ofFile(name),
                Message.plain("%s MB".formatted(size >> 20)),
                ProblemWords.of("at-most-mb", LARGEST >> 20)));
  }

  boolean isPassedOver() {
    return OutsideName.isLeftBehind(fileName());
  }
}
