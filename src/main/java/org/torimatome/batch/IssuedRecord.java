package org.torimatome.batch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.torimatome.batch.run.OutputDatabase;
import org.torimatome.batch.run.Settings;
import org.torimatome.batch.source.IssuedFigures;
import org.torimatome.plan.IssuedValues;
import org.torimatome.store.Measurements;

/**
 * What several organisations had last issued, for those who only look at their input. Read at once,
 * and the database let go of: a run that begins meanwhile finds it free.
 */
public final class IssuedRecord {

  private static final Logger LOG = Logger.getLogger(IssuedRecord.class.getName());

  /** As a revision keeps them, which takes a tenth of the memory of the figures themselves. */
  private final Map<String, String> figures = new HashMap<>();

  private IssuedRecord() {}

  /** Reads the record; nothing is on it where it cannot be had now, which keeps nobody waiting. */
  public static IssuedRecord read(Settings settings, List<String> organisations) {
    IssuedRecord record = new IssuedRecord();
    if (!settings.hasDatabase()) {
      return record;
    }
    try (OpenDatabase open = new OpenDatabase(OutputDatabase.open(settings, 1))) {
      open.database()
          .map(database -> new Measurements(new JdbcTemplate(database.dataSource())))
          .ifPresent(
              measurements -> organisations.forEach(each -> record.take(each, measurements)));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "What had been issued could not be looked up", e);
    }
    return record;
  }

  /** The figures of one organisation. */
  public IssuedValues of(String organisation) {
    return IssuedFigures.parse(figures.getOrDefault(organisation, ""));
  }

  private void take(String organisation, Measurements measurements) {
    figures.put(organisation, new IssuedFigures(measurements.lastIssued(organisation)).text());
  }

  private record OpenDatabase(Optional<OutputDatabase> database) implements AutoCloseable {
    @Override
    public void close() {
      database.ifPresent(OutputDatabase::close);
    }
  }
}
