package org.torimatome.batch.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** How H2 comes to its file on a {@link FaultyDisk}: by the scheme that such paths begin with. */
public final class FaultyDatabaseFile extends FilePathWrapper {

  @Override
  public String getScheme() {
    return FaultyDisk.SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    boolean writes = !mode.equals("r");
    if (writes && !exists()) {
      faults().naming(name);
    }
    FileChannel file = super.open(mode);
    return writes ? new FaultyChannel(file, faults()) : file;
  }

  @Override
  public OutputStream newOutputStream(boolean append) throws IOException {
    return Channels.newOutputStream(open("rw"));
  }

  @Override
  public void moveTo(FilePath newName, boolean atomicReplace) {
    change();
    super.moveTo(newName, atomicReplace);
  }

  @Override
  public boolean createFile() {
    change();
    return super.createFile();
  }

  private void change() {
    try {
      faults().naming(name);
    } catch (IOException e) {
      throw DbException.get(ErrorCode.IO_EXCEPTION_1, e, name);
    }
  }

  private static DiskFaults faults() {
    return FaultyDisk.FAULTS;
  }
}
