package org.torimatome.archive.bag;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;

/**
 * The bag's own words, bag-info.txt: what it is, until when it is kept, how to check it without
 * this program. Reserved names first, as RFC 8493 §2.2.2 has them, then ours in Japanese.
 */
public final class BagInfo {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};
  private static final String ORGANISATION = "Source-Organization";
  private static final String PLAN = "計画名";
  private static final String CYCLE = "評価サイクル";
  private static final String ISSUED = "発行日";
  private static final String REASON = "改定理由";
  private static final String RETENTION = "保存期間";
  private static final String INPUT = "入力データの要約値";
  private static final String SEAL = "発行記録の連鎖値";
  private static final String APPROVED = "承認日";
  private static final String APPROVER = "承認者";
  private static final String NOTE = "承認の付記";
  private static final String AGENT = "Bag-Software-Agent";
  private static final String PROGRAM = "Torimatome ";

  private final StringBuilder text = new StringBuilder();

  private BagInfo() {}

  /** The bag declaration, bagit.txt. */
  static byte[] declaration() {
    return "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The text for a bag with so many octets in so many files.
   *
   * @param renamed names in the bag → what they were called before
   */
  static byte[] of(
      RevisionKey key,
      BagDescription description,
      long octets,
      int files,
      SortedMap<String, String> renamed) {
    BagInfo info = new BagInfo();
    info.reserved(key, description, octets, files);
    info.own(key, description);
    renamed.forEach((name, original) -> info.line("元のファイル名", name + " は " + original));
    return info.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void reserved(RevisionKey key, BagDescription description, long octets, int files) {
    line(ORGANISATION, description.organisationName());
    line("Bagging-Date", description.issued().toString());
    line("External-Identifier", key.path());
    line(
        "External-Description",
        description.planName() + " " + description.cycleName() + " 評価・検証報告書 " + key.edition());
    line("Bag-Group-Identifier", key.cyclePath());
    line("Bag-Size", size(octets));
    line("Payload-Oxum", octets + "." + files);
    line(AGENT, PROGRAM + description.programVersion());
  }

  private void own(RevisionKey key, BagDescription description) {
    LocalDate issued = description.issued();
    Retention retention = description.retention();
    line("団体名", description.organisationName());
    line(PLAN, description.planName());
    line(CYCLE, description.cycleName() + cycleCode(key));
    line("版", key.edition());
    line(REASON, description.reason());
    line(ISSUED, issued.toString());
    description
        .approval()
        .ifPresent(
            approval -> {
              line(APPROVED, approval.day().toString());
              line(APPROVER, approval.approver());
              line(NOTE, approval.note());
            });
    line(RETENTION, retention.toString());
    line("保存期間起算日", Retention.countedFrom(issued).toString());
    line("保存期間満了日", retention.untilInWords(issued));
    line(INPUT, description.inputDigest());
    line(SEAL, description.seal());
    line("内容", "data/output は発行した報告書、data/input は読み込んだままの入力、data/rules は評価の規則、data/templates は様式");
    line(
        "確認方法",
        "このフォルダーで sha256sum -c manifest-sha256.txt と sha256sum -c tagmanifest-sha256.txt を実行する");
    line("確認方法", "Windows では Get-FileHash -Algorithm SHA256 ファイル名 の値を manifest-sha256.txt の行と比べる");
  }

  private static String cycleCode(RevisionKey key) {
    return "（" + key.cycle().code() + "）";
  }

  private void line(String label, String value) {
    // Text from a plan book must not start a line of its own.
    String oneLine = value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    if (!oneLine.isEmpty()) {
      text.append(label).append(": ").append(oneLine).append('\n');
    }
  }

  /** For people, such as {@code 42.6 MB}; rounded down. */
  private static String size(long octets) {
    long tenths = octets * 10;
    int unit = 0;
    while (tenths >= 10_000) {
      tenths /= 1000;
      unit++;
    }
    return tenths / 10 + (unit == 0 ? "" : "." + tenths % 10) + " " + UNITS[unit];
  }

  /** Reads back what a bag says of itself; empty when it is not one of ours. */
  public static Optional<BagDescription> read(RevisionKey key, byte[] bytes) {
    Map<String, String> values = new HashMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        values.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    if (!key.path().equals(values.get("External-Identifier"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new BagDescription(
              values.getOrDefault(ORGANISATION, ""),
              values.getOrDefault(PLAN, ""),
              values.getOrDefault(CYCLE, "").replace(cycleCode(key), ""),
              LocalDate.parse(values.getOrDefault(ISSUED, "")),
              Retention.parse(values.getOrDefault(RETENTION, "")),
              values.getOrDefault(REASON, ""),
              values.getOrDefault(INPUT, ""),
              values.getOrDefault(SEAL, ""),
              Optional.ofNullable(values.get(APPROVER))
                  .map(
                      approver ->
                          new Approval(
                              approver,
                              LocalDate.parse(values.getOrDefault(APPROVED, "")),
                              values.getOrDefault(NOTE, ""))),
              values.getOrDefault(AGENT, "").replace(PROGRAM, "")));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
