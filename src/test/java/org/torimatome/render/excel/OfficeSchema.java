package org.torimatome.render.excel;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schemas of ECMA-376, as a second witness of what Excel opens without repair. */
public final class OfficeSchema {
  private static final Path FOLDER =
      Path.of("target/office-schemas/org/apache/poi/schemas/ooxml/src");

  private static final Map<String, String> SCHEMA_OF =
      Map.of(
          "xl/workbook\\.xml|xl/styles\\.xml|xl/sharedStrings\\.xml", "sml.xsd",
          "xl/worksheets/[^/]+\\.xml|xl/comments\\d+\\.xml|xl/tables/.*", "sml.xsd",
          "(xl|word|ppt)/charts/[^/]+\\.xml", "dml-chart.xsd",
          "xl/drawings/drawing\\d+\\.xml", "dml-spreadsheetDrawing.xsd",
          "ppt/presentation\\.xml|ppt/(slides|slideMasters|slideLayouts|notes\\w+)/[^/]+\\.xml",
              "pml.xsd",
          "ppt/theme/.*", "dml-main.xsd",
          "word/(document|styles|settings|fontTable|numbering|header\\d+|footer\\d+)\\.xml",
              "wml.xsd",
          "docProps/app\\.xml", "shared-documentPropertiesExtended.xsd");

  /** What the schema of Word's documents takes from XML's own, which the archive does not bring. */
  private static final String XML_SPACE =
      """
      <schema xmlns="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.w3.org/XML/1998/namespace">
        <attribute name="space" type="string"/>
      </schema>
      """;

  /** Microsoft's shapes in a document, of which the archive has no schema. */
  private static final String WORD_SHAPES =
      """
      <schema xmlns="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup">
        <element name="wgp"/>
      </schema>
      """;

  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  /** What the schemas find wrong with the workbook's parts, a line each. */
  public static List<String> faults(WorkbookFile file) {
    return faults(file.parts());
  }

  /**
   * The same of the parts of any package.
   *
   * @param parts names → XML
   */
  public static List<String> faults(Map<String, String> parts) {
    List<String> faults = new ArrayList<>();
    parts.forEach(
        (name, xml) ->
            SCHEMA_OF.forEach(
                (names, schema) -> {
                  if (name.matches(names)) {
                    validate(name, xml, schema(schema), faults);
                  }
                }));
    return faults.stream().distinct().toList();
  }

  /** What a program of today reads of two alternatives. */
  private static final Pattern CHOICE =
      Pattern.compile(
          "<mc:AlternateContent><mc:Choice [^>]*>(.*?)</mc:Choice>"
              + "<mc:Fallback(?:/>|>.*?</mc:Fallback>)</mc:AlternateContent>");

  private static void validate(String name, String part, Schema schema, List<String> faults) {
    String xml = CHOICE.matcher(part).replaceAll("$1");
    Validator validator = schema.newValidator();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {}

          @Override
          public void error(SAXParseException e) {
            faults.add(name + ": " + e.getMessage());
          }

          @Override
          public void fatalError(SAXParseException e) {
            error(e);
          }
        });
    try {
      validator.validate(new StreamSource(new StringReader(xml)));
    } catch (SAXException e) {
      faults.add(name + ": " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(String name) {
    return SCHEMAS.computeIfAbsent(
        name,
        file -> {
          try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(
                new Source[] {
                  new StreamSource(new StringReader(XML_SPACE)),
                  new StreamSource(new StringReader(WORD_SHAPES)),
                  new StreamSource(new File(FOLDER.toFile(), file))
                });
          } catch (SAXException e) {
            throw new IllegalStateException("The schema " + file + " cannot be used", e);
          }
        });
  }

  private OfficeSchema() {}
}
