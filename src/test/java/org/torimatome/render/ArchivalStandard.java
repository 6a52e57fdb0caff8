package org.torimatome.render;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** PDF/A-2a, for whoever keeps it, and PDF/UA-1, for whoever hears it, as veraPDF reads them. */
public final class ArchivalStandard {
  private static final List<PDFAFlavour> CLAIMED =
      List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

  private ArchivalStandard() {}

  /** Empty for a file that may be archived and is accessible. */
  public static List<TestAssertion> violations(byte[] pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(CLAIMED)) {
      List<ValidationResult> results = validator.validateAll(parser);
      if (results.size() != CLAIMED.size()) {
        throw new IllegalStateException("veraPDF judged " + results);
      }
      return results.stream().flatMap(result -> result.getTestAssertions().stream()).toList();
    }
  }
}
