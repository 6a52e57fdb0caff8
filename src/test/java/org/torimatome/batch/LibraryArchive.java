package org.torimatome.batch;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.torimatome.Application;
import org.torimatome.text.Sha256;

/**
 * The libraries' classes as Java maps them into memory (class-data sharing), which spares each
 * program that tests start a fifth of its start. Made once for the libraries and the Java in use,
 * for all test processes.
 */
public final class LibraryArchive {
  private static final Path FOLDER = Path.of("target");
  private static @Nullable List<String> options;

  private LibraryArchive() {}

  /** What {@code java} is told before the name of the main class; a Java without archives does. */
  public static synchronized List<String> options() {
    List<String> known = options;
    if (known == null) {
      known = found();
      options = known;
    }
    return known;
  }

  private static List<String> found() {
    Path archive =
        FOLDER.resolve(
            "libraries-" + Sha256.of(libraries().getBytes(StandardCharsets.UTF_8)) + ".jsa");
    try (FileChannel lock =
        FileChannel.open(
            FOLDER.resolve("libraries.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      var unused = lock.lock();
      if (!Files.exists(archive)) {
        make(archive);
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return Files.exists(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive, "-cp", classPath())
        : List.of("-cp", classPath());
  }

  /** The Java that runs the tests. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void make(Path archive) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory(FOLDER, "libraries");
    Path list = scratch.resolve("classes");
    Path made = scratch.resolve("made.jsa");
    boolean listed =
        succeeds(
            List.of(
                "-XX:DumpLoadedClassList=" + list,
                "-cp",
                classPath(),
                Application.class.getName(),
                "run",
                "R4",
                "--templates=" + Templates.PLAIN,
                "--output=" + scratch.resolve("output")));
    boolean dumped =
        listed
            && succeeds(
                List.of(
                    "-Xshare:dump",
                    "-XX:SharedClassListFile=" + list,
                    "-XX:SharedArchiveFile=" + made,
                    "-cp",
                    libraries()));
    if (dumped) {
      Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
    }
    FileSystemUtils.deleteRecursively(scratch);
  }

  private static boolean succeeds(List<String> options) throws IOException, InterruptedException {
    List<String> line =
        Stream.concat(
                Stream.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), options.stream())
            .toList();
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return process.waitFor() == 0;
  }

  /** Java asks that what was archived come first on the class path. */
  private static String classPath() {
    return libraries() + File.pathSeparator + entries(entry -> !isLibrary(entry));
  }

  private static String libraries() {
    return entries(LibraryArchive::isLibrary);
  }

  private static boolean isLibrary(String entry) {
    return entry.endsWith(".jar");
  }

  private static String entries(Predicate<String> wanted) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(wanted)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
