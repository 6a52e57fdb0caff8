package org.torimatome.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.torimatome.batch.folder.Disk;
import org.torimatome.batch.source.Build;
import org.torimatome.batch.source.InputFiles;
import org.torimatome.batch.source.IssuedFigures;
import org.torimatome.batch.source.Sources;
import org.torimatome.store.Measurements;

/** Copies what the revision is to be made of, unless a run that was cut off has done so. */
final class TakeSources implements ReportStage {

  private final Settings settings;
  private final TemplateShelf templates;
  private final Measurements measurements;

  TakeSources(Settings settings, TemplateShelf templates, Measurements measurements) {
    this.settings = settings;
    this.templates = templates;
    this.measurements = measurements;
  }

  @Override
  public boolean perform(ReportWork work) {
    int revision = work.key().revision();
    Path folder = work.folder().sources(revision);
    Optional<Sources> taken = Sources.find(folder, work.key());
    boolean published = Files.exists(work.folder().revision(revision));
    if (published || taken.filter(sources -> sources.order().equals(work.order())).isPresent()) {
      return true;
    }
    Path gathering = work.folder().gathering(revision, work.lease());
    Sources.gather(
        gathering,
        new InputFiles(settings.input().resolve(work.key().organisation()), work.key().cycle()),
        new IssuedFigures(measurements.lastIssued(work.key().organisation()))
            .upTo(work.key().cycle()),
        new Sources.Draft(
            work.key(),
            work.order(),
            templates.current(),
            settings.look(),
            settings.filing().retention().setting(),
            Build.current()));
    work.lease().secure();
    Disk.delete(folder);
    Disk.putInPlace(gathering, folder);
    return true;
  }
}
