package org.torimatome.render.opendata;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.torimatome.report.Report;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A report's open data as a program of others reads it, by its schema and its description. */
public final class OpenDataStandard {

  private static final SpecificationVersion VERSION = SpecificationVersion.DRAFT_2020_12;
  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(VERSION);
  private static final ObjectMapper JSON = new ObjectMapper();

  static final JsonNode SCHEMA = JSON.readTree(EvaluationSchema.bytes());
  private static final Schema VALIDATOR = REGISTRY.getSchema(SCHEMA);

  private OpenDataStandard() {}

  /** All that is wrong with it; empty where nothing is. */
  public static List<String> violations(Report report) {
    return Stream.concat(
            violations(JSON.readTree(EvaluationJson.write(report))).stream(),
            CsvwTable.violations(
                EvaluationCsv.NAME,
                EvaluationCsv.write(report),
                EvaluationCsvMetadata.write(report))
                .stream())
        .toList();
  }

  static List<String> violations(JsonNode document) {
    return VALIDATOR.validate(document).stream().map(Error::toString).toList();
  }

  /** What the schema itself has wrong. */
  static List<String> violationsOfSchema() {
    return REGISTRY.getSchema(SchemaLocation.of(VERSION.getDialectId())).validate(SCHEMA).stream()
        .map(Error::toString)
        .toList();
  }
}
