package org.torimatome.archive.index;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.torimatome.archive.bag.PartialBags;
import org.torimatome.archive.destination.Destination;
import org.torimatome.archive.destination.FilingException;
import org.torimatome.archive.destination.FilingFault;
import org.torimatome.archive.destination.Finding;
import org.torimatome.archive.destination.InactivityTimeout;
import org.torimatome.archive.destination.Tree;
import org.torimatome.text.Sha256;

/** Puts the index page on a drive: the old one or the new one is there, never half of one. */
public final class IndexWriter {
  private static final int CHUNK = 1 << 16;

  private final Destination destination;
  private final InactivityTimeout.Heartbeat heartbeat;
  private final Tree tree;

  public IndexWriter(Destination destination, InactivityTimeout.Heartbeat heartbeat) {
    this.destination = destination;
    this.heartbeat = heartbeat;
    this.tree = new Tree(destination, heartbeat);
  }

  public void write(IndexPage page) throws IOException {
    String digest = digest(page);
    if (stands(digest)) {
      // Somebody may be reading it, and some servers then refuse to replace it.
      return;
    }
    destination.makeFolder("");
    String partial = PartialBags.nameFor(IndexPage.NAME, UUID.randomUUID());
    try {
      try (OutputStream out = beating(destination.create(partial))) {
        page.writeTo(out);
      }
      if (!tree.digest(partial).equals(digest)) {
        throw new FilingException(FilingFault.Reason.MISWRITTEN, partial);
      }
      destination.replace(partial, IndexPage.NAME);
    } catch (IOException e) {
      discard(partial);
      throw e;
    }
    destination.flush("");
  }

  private void discard(String partial) {
    try {
      destination.delete(partial);
    } catch (IOException e) {
      // The fault that led here is the one to tell; the rest is swept by a later try.
    }
  }

  /** How the page that stands there differs from the one that should; empty when it does not. */
  public Optional<Finding> finding(Collection<IndexPage> rightOnes) throws IOException {
    for (Destination.DirectoryEntry entry : destination.list("")) {
      if (entry.name().equals(IndexPage.NAME)) {
        return entry.type() == Destination.EntryType.FILE && isOneOf(rightOnes)
            ? Optional.empty()
            : Optional.of(new Finding(Finding.Discrepancy.CHANGED, IndexPage.NAME));
      }
    }
    return Optional.of(new Finding(Finding.Discrepancy.MISSING, IndexPage.NAME));
  }

  private boolean isOneOf(Collection<IndexPage> pages) throws IOException {
    String standing = tree.digest(IndexPage.NAME);
    for (IndexPage page : pages) {
      if (digest(page).equals(standing)) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(String digest) throws IOException {
    for (Destination.DirectoryEntry entry : destination.list("")) {
      if (entry.name().equals(IndexPage.NAME)) {
        return tree.digest(IndexPage.NAME).equals(digest);
      }
    }
    return false;
  }

  private String digest(IndexPage page) throws IOException {
    Sha256 sha256 = new Sha256();
    try (OutputStream out = beating(sha256)) {
      page.writeTo(out);
    }
    return sha256.hex();
  }

  private OutputStream beating(OutputStream target) {
    OutputStream each =
        new FilterOutputStream(target) {
          @Override
          public void write(byte[] bytes, int offset, int count) throws IOException {
            out.write(bytes, offset, count);
            heartbeat.beat();
          }
        };
    return new BufferedOutputStream(each, CHUNK);
  }
}
