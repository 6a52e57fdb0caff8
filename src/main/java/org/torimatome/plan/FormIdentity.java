package org.torimatome.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.text.Folding;
import org.torimatome.text.OutsideName;

/**
 * What an entry form says it is, such as the form of デジタル戦略課 at {@code toyama} for R4.
 *
 * <p>A workbook carries it twice: as custom properties, and as a line of text for programs that
 * drop those. Source: docs/spec.md §6 form.
 *
 * @param organisation the id, the folder's name
 * @param section 所管, for whom the form was made
 * @param seal what the form said outside its entry cells, by {@link FormSeal}
 */
public record FormIdentity(
    String organisation, ReportingPeriod period, String section, String seal) {

  /** The heading of the columns that a form only shows; what stands under it is never read back. */
  public static final String ONLY_SHOWN = "計画と前回（入力不要）";

  /**
   * The custom property in which a workbook names, by commas, the columns it only shows, such as
   * 前回値: they are no unknown columns.
   */
  public static final String CONTEXT_COLUMNS = "torimatome.context-columns";

  /** The sheet that a 差戻票 adds to a return, with all its problems; it is never read back. */
  public static final String RETURN_SLIP = "差戻票";

  private static final String ORGANISATION = "torimatome.organisation";
  private static final String PERIOD = "torimatome.period";
  private static final String SECTION = "torimatome.section";
  private static final String SEAL = "torimatome.form-digest";

  private static final String LINE_START = "様式識別";

  private static final Pattern LINE =
      Pattern.compile(
          "%s (%s) (\\S+) (.+) ([0-9a-f]{%s})"
              .formatted(LINE_START, RevisionKey.ORGANISATION, FormSeal.DIGITS));

  /** The same form with what it says outside its entry cells. */
  public FormIdentity sealed(String seal) {
    return new FormIdentity(organisation, period, section, seal);
  }

  /** What the section's form for a period is called, such as {@code R4_デジタル戦略課.xlsx}. */
  public String fileFor(ReportingPeriod other) {
    return stem(other, section) + ".xlsx";
  }

  /** The name of an entry form without its extension. */
  public static String stem(ReportingPeriod period, String section) {
    return period.table() + "_" + OutsideName.part(section);
  }

  /** The custom properties of the workbook. */
  public Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(ORGANISATION, organisation);
    properties.put(PERIOD, period.code());
    properties.put(SECTION, section);
    properties.put(SEAL, seal);
    return properties;
  }

  /** The identity among a workbook's custom properties; empty where it is no form. */
  public static Optional<FormIdentity> of(Map<String, String> properties) {
    return ReportingPeriod.parse(properties.getOrDefault(PERIOD, ""))
        .filter(period -> properties.containsKey(ORGANISATION) && properties.containsKey(SEAL))
        .map(
            period ->
                new FormIdentity(
                    properties.getOrDefault(ORGANISATION, ""),
                    period,
                    properties.getOrDefault(SECTION, ""),
                    properties.getOrDefault(SEAL, "")));
  }

  /** The line in the form's head, such as {@code 様式識別 toyama R4 デジタル戦略課 9f86d081884c7d65}. */
  public String line() {
    return String.join(" ", LINE_START, organisation, period.code(), section, seal);
  }

  /** Reads the line back; empty for any other text. */
  public static Optional<FormIdentity> parse(String line) {
    Matcher matcher = LINE.matcher(Folding.fold(line));
    return matcher.matches()
        ? ReportingPeriod.parse(matcher.group(2))
            .map(
                period ->
                    new FormIdentity(matcher.group(1), period, matcher.group(3), matcher.group(4)))
        : Optional.empty();
  }
}
