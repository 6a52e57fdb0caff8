package org.torimatome.archive.bag;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.torimatome.archive.destination.Destination;
import org.torimatome.archive.destination.FilingException;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.InactivityTimeout;

/**
 * Writes a bag's files below a folder and brings them to the medium; who reads them back judges.
 */
final class BagWriter {
  private static final int CHUNK = 1 << 18;

  private final Destination destination;
  private final InactivityTimeout.Heartbeat heartbeat;
  private final byte[] chunk = new byte[CHUNK];

  BagWriter(Destination destination, InactivityTimeout.Heartbeat heartbeat) {
    this.destination = destination;
    this.heartbeat = heartbeat;
  }

  void write(Bag bag, String folder) throws IOException {
    SortedSet<String> folders = foldersOf(bag, folder);
    for (String each : folders) {
      destination.makeFolder(each);
      heartbeat.beat();
    }
    for (Map.Entry<String, Path> file : bag.payload().entrySet()) {
      copy(file.getValue(), folder + "/" + file.getKey());
    }
    for (Map.Entry<String, byte[]> file : bag.tags().entrySet()) {
      try (OutputStream out = destination.create(folder + "/" + file.getKey())) {
        out.write(file.getValue());
      }
      heartbeat.beat();
    }
    for (String each : folders) {
      destination.flush(each);
      heartbeat.beat();
    }
  }

  private static SortedSet<String> foldersOf(Bag bag, String folder) {
    SortedSet<String> folders = new TreeSet<>();
    folders.add(folder);
    for (String name : bag.digests().keySet()) {
      for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
        folders.add(folder + "/" + name.substring(0, slash));
      }
    }
    return folders;
  }

  private void copy(Path source, String target) throws IOException {
    try (InputStream in = open(source);
        OutputStream out = destination.create(target)) {
      for (int read = read(in, source); read >= 0; read = read(in, source)) {
        out.write(chunk, 0, read);
        heartbeat.beat();
      }
    }
  }

  private static InputStream open(Path source) throws FilingException {
    try {
      return Files.newInputStream(source);
    } catch (IOException e) {
      throw new FilingException(FilingFault.Reason.SOURCE_LOST, source.toString(), e);
    }
  }

  private int read(InputStream in, Path source) throws FilingException {
    try {
      return in.read(chunk);
    } catch (IOException e) {
      throw new FilingException(FilingFault.Reason.SOURCE_LOST, source.toString(), e);
    }
  }
}
