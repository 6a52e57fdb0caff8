package org.torimatome.archive;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.SortedMap;
import org.torimatome.report.RevisionKey;

/**
 * The bag's own words, bag-info.txt: what it is, until when it is kept, how to check it without
 * this program. Reserved names first, as RFC 8493 §2.2.2 has them, then ours in Japanese.
 */
final class BagInfo {
  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};

  private final RevisionKey key;
  private final BagDescription description;
  private final StringBuilder text = new StringBuilder();

  BagInfo(RevisionKey key, BagDescription description) {
    this.key = key;
    this.description = description;
  }

  /** The bag declaration, bagit.txt. */
  static byte[] declaration() {
    return "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
        .getBytes(StandardCharsets.UTF_8);
  }

  byte[] bytes(long octets, int files, SortedMap<String, String> renamed) {
    text.setLength(0);
    LocalDate issued = description.issued();
    line("Source-Organization", description.organisationName());
    line("Bagging-Date", issued.toString());
    line("External-Identifier", key.path());
    line("External-Description", describe());
    line("Bag-Group-Identifier", key.cyclePath());
    line("Bag-Size", size(octets));
    line("Payload-Oxum", octets + "." + files);
    line("Bag-Software-Agent", "Torimatome " + description.programVersion());
    line("団体名", description.organisationName());
    line("計画名", description.planName());
    line("評価サイクル", description.cycleName() + "（" + key.cycle().code() + "）");
    line("版", "第" + key.revision() + "版");
    line("改定理由", description.reason());
    line("発行日", issued.toString());
    line("保存期間", description.retention().toString());
    line("保存期間起算日", Retention.countedFrom(issued).toString());
    line(
        "保存期間満了日", description.retention().until(issued).map(LocalDate::toString).orElse("なし（永年）"));
    line("入力データの要約値", description.inputDigest());
    line("内容", "data/output は発行した報告書、data/input は読み込んだままの入力、data/rules は評価の規則、data/templates は様式");
    line(
        "確認方法",
        "このフォルダーで sha256sum -c manifest-sha256.txt と sha256sum -c tagmanifest-sha256.txt を実行する");
    line("確認方法", "Windows では Get-FileHash -Algorithm SHA256 ファイル名 の値を manifest-sha256.txt の行と比べる");
    renamed.forEach((name, original) -> line("元のファイル名", name + " は " + original));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String describe() {
    return description.planName()
        + " "
        + description.cycleName()
        + " 評価・検証報告書 第"
        + key.revision()
        + "版";
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
}
