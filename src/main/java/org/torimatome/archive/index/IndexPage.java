package org.torimatome.archive.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.torimatome.archive.bag.Bag;
import org.torimatome.archive.bag.BagDescription;
import org.torimatome.plan.Approval;

/**
 * A drive's index.html: every organisation, cycle and revision on one page that needs neither
 * scripts nor a network. Within an organisation the newest cycle and revision stand first.
 */
public final class IndexPage {
  static final String NAME = "index.html";
  private static final String MARK = "<!-- organisations -->\n";
  private static final Comparator<IndexEntry> ORDER =
      Comparator.comparing((IndexEntry entry) -> entry.key().organisation())
          .thenComparing(IndexEntry::key, Comparator.reverseOrder());

  private final List<IndexEntry> entries;

  public IndexPage(Collection<IndexEntry> entries) {
    this.entries = entries.stream().sorted(ORDER).toList();
  }

  /** UTF-8, piece by piece: a whole country's page need not fit into memory. */
  void writeTo(OutputStream out) throws IOException {
    String frame = frame();
    int mark = frame.indexOf(MARK);
    write(out, frame.substring(0, mark));
    String organisation = "";
    for (IndexEntry entry : entries) {
      if (!entry.key().organisation().equals(organisation)) {
        write(out, organisation.isEmpty() ? "" : TABLE_END);
        organisation = entry.key().organisation();
        write(out, tableStart(entry));
      }
      write(out, row(entry));
    }
    write(out, organisation.isEmpty() ? "<p>まだありません。</p>\n" : TABLE_END);
    write(out, frame.substring(mark + MARK.length()));
  }

  private static String frame() throws IOException {
    try (InputStream in = IndexPage.class.getResourceAsStream(NAME)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its resource " + NAME);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String tableStart(IndexEntry newest) {
    String id = newest.key().organisation();
    return """
        <h2 id="%1$s">%2$s</h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="%1$s">
        <table>
        <caption>%3$s</caption>
        <thead><tr><th scope="col">評価サイクル</th><th scope="col">版</th><th scope="col">発行日</th>\
        <th scope="col">保存期間満了日</th><th scope="col">報告書</th><th scope="col">照合値</th></tr></thead>
        <tbody>
        """
        .formatted(
            id,
            escape(newest.description().organisationName()),
            escape(newest.description().planName()));
  }

  private static final String TABLE_END = "</tbody>\n</table>\n</div>\n";

  private static String row(IndexEntry entry) {
    BagDescription description = entry.description();
    String folder = entry.key().path() + "/";
    String revision = entry.key().edition();
    String named = description.cycleName() + " " + revision;
    StringBuilder files = new StringBuilder();
    for (String output : entry.outputs()) {
      files.append(
          "<li><a href=\"%s\" aria-label=\"%s\">%s</a></li>"
              .formatted(
                  link(folder + Bag.OUTPUT + output),
                  escape(named + " " + output),
                  escape(output)));
    }
    return """
        <tr><th scope="row">%s</th><td><a class="revision" href="%s" aria-label="%s">%s</a> %s%s</td>\
        <td class="date">%s</td><td class="date">%s</td>\
        <td><ul class="files">%s</ul></td><td class="seal"><code>%s</code></td></tr>
        """
        .formatted(
            escape(description.cycleName()),
            link(folder),
            escape(named + "のフォルダー"),
            revision,
            escape(description.reason()),
            description.approval().map(IndexPage::approved).orElse(""),
            description.issued(),
            description.retention().untilInWords(description.issued()),
            files,
            escape(entry.seal()));
  }

  private static String approved(Approval approval) {
    return "<br/>承認 %s %s".formatted(approval.day(), escape(approval.approver()));
  }

  private static String link(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("%2F", "/").replace("+", "%20");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
