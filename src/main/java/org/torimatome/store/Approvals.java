package org.torimatome.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.period.ReportingPeriod;
import org.torimatome.plan.Approval;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.Chain.Break;
import org.torimatome.store.Chain.Break.Misfit;
import org.torimatome.text.Sha256;

/**
 * Who released which revision: each once, and each sealed upon the one before it, as {@link Chain}
 * seals the revisions (docs/adr/0020).
 */
public final class Approvals {

  private record Link(
      RevisionKey key, int number, String approvalDigest, String previous, String seal) {
    String fittingSeal() {
      return Sha256.of(
          """
          torimatome 1 approval
          %s %d
          previous %s
          approval %s
          """
              .formatted(key.organisation(), number, previous, approvalDigest));
    }
  }

  private static final String APPROVAL = "approval";
  private static final String LINK = "approval_link";

  private final JdbcClient jdbc;

  public Approvals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Records an approval. A revision has one: a second is an error of who calls.
   *
   * @param released the digest of the manifest of what is released
   */
  public void add(RevisionKey key, Approval approval, String released, Instant now) {
    new ChainTurn(jdbc).take(key.organisation());
    jdbc.sql(
            """
            insert into approval
                   (organisation, cycle, revision, approver, approved, note, released, recorded)
            values (:organisation, :cycle, :revision, :approver, :approved, :note, :released,
                    :recorded)
            """)
        .param("organisation", key.organisation())
        .param("cycle", key.cycle().code())
        .param("revision", key.revision())
        .param("approver", approval.approver())
        .param("approved", approval.day())
        .param("note", approval.note())
        .param("released", released)
        .param("recorded", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
    List<Link> links = links(key.organisation());
    Optional<Link> last =
        links.isEmpty() ? Optional.empty() : Optional.of(links.get(links.size() - 1));
    Link unsealed =
        new Link(
            key,
            last.map(Link::number).orElse(0) + 1,
            Objects.requireNonNull(digests(key.organisation()).get(key)),
            last.map(Link::seal).orElse(Chain.NOTHING),
            "");
    add(unsealed, unsealed.fittingSeal());
    jdbc.sql("update chain_turn set approved = :last where organisation = :organisation")
        .param("last", key.cycle().code() + "/" + key.folder())
        .param("organisation", key.organisation())
        .update();
  }

  private void add(Link link, String seal) {
    jdbc.sql(
            """
            insert into approval_link
                   (organisation, number, cycle, revision, approval_digest, previous, seal)
            values (:organisation, :number, :cycle, :revision, :digest, :previous, :seal)
            """)
        .param("organisation", link.key().organisation())
        .param("number", link.number())
        .param("cycle", link.key().cycle().code())
        .param("revision", link.key().revision())
        .param("digest", link.approvalDigest())
        .param("previous", link.previous())
        .param("seal", seal)
        .update();
  }

  /** Who released a revision; empty while nobody has. */
  public Optional<Approval> find(RevisionKey key) {
    return Optional.ofNullable(of(key.organisation(), key.cycle()).get(key));
  }

  /** The digest of the manifest of what was released; empty while nothing was. */
  public Optional<String> released(RevisionKey key) {
    return jdbc.sql(
            """
            select released from approval
            where organisation = :organisation and cycle = :cycle and revision = :revision
            """)
        .param("organisation", key.organisation())
        .param("cycle", key.cycle().code())
        .param("revision", key.revision())
        .query(String.class)
        .optional();
  }

  /** The approvals of one report's revisions. */
  public SortedMap<RevisionKey, Approval> of(String organisation, ReportingPeriod cycle) {
    SortedMap<RevisionKey, Approval> approvals = new TreeMap<>();
    jdbc.sql(
            """
            select * from approval
            where organisation = :organisation and cycle = :cycle
            """)
        .param("organisation", organisation)
        .param("cycle", cycle.code())
        .query(
            row -> {
              approvals.put(Rows.revision(row), approval(row));
            });
    return approvals;
  }

  /** Every approval. */
  public SortedMap<RevisionKey, Approval> all() {
    SortedMap<RevisionKey, Approval> approvals = new TreeMap<>();
    jdbc.sql("select * from approval")
        .query(
            row -> {
              approvals.put(Rows.revision(row), approval(row));
            });
    return approvals;
  }

  /** Where an organisation's approvals do not fit their seals, or the revisions they released. */
  public List<Break> breaks(String organisation) {
    List<Break> breaks = new ArrayList<>();
    // Read first: what is approved meanwhile then has its link.
    SortedMap<RevisionKey, String> unsealed = digests(organisation);
    breaks.addAll(otherThanReleased(organisation));
    Optional<RevisionKey> newest = newest(organisation);
    String previous = Chain.NOTHING;
    int number = 1;
    for (Link link : links(organisation)) {
      if (link.number() != number || !link.previous().equals(previous)) {
        breaks.add(new Break(link.key(), Misfit.MISSING, LINK));
      }
      if (!link.fittingSeal().equals(link.seal())) {
        breaks.add(new Break(link.key(), Misfit.CHANGED, LINK));
      }
      String found = unsealed.remove(link.key());
      if (found == null) {
        breaks.add(new Break(link.key(), Misfit.MISSING, APPROVAL));
      } else if (!found.equals(link.approvalDigest())) {
        breaks.add(new Break(link.key(), Misfit.CHANGED, APPROVAL));
      }
      newest = newest.filter(key -> !key.equals(link.key()));
      previous = link.seal();
      number = link.number() + 1;
    }
    unsealed.keySet().forEach(key -> breaks.add(new Break(key, Misfit.ADDED, APPROVAL)));
    newest.ifPresent(key -> breaks.add(new Break(key, Misfit.MISSING, APPROVAL)));
    return breaks;
  }

  private List<Break> otherThanReleased(String organisation) {
    return jdbc.sql(
            """
            select a.organisation, a.cycle, a.revision from approval a
            join revision r on r.organisation = a.organisation and r.cycle = a.cycle
              and r.revision = a.revision
            where a.organisation = :organisation and a.released <> r.manifest_digest
            """)
        .param("organisation", organisation)
        .query((row, index) -> new Break(Rows.revision(row), Misfit.CHANGED, APPROVAL))
        .list();
  }

  /** The approval that was given last, there or not. */
  private Optional<RevisionKey> newest(String organisation) {
    return jdbc.sql(
            """
            select approved from chain_turn
            where organisation = :organisation and approved <> ''
            """)
        .param("organisation", organisation)
        .query(String.class)
        .optional()
        .map(last -> last.split("/rev", 2))
        .map(
            last ->
                new RevisionKey(
                    organisation,
                    ReportingPeriod.parse(last[0]).orElseThrow(),
                    Integer.parseInt(last[1])));
  }

  private List<Link> links(String organisation) {
    return jdbc.sql(
            """
            select * from approval_link where organisation = :organisation order by number
            """)
        .param("organisation", organisation)
        .query(
            (row, index) ->
                new Link(
                    Rows.revision(row),
                    row.getInt("number"),
                    row.getString("approval_digest"),
                    row.getString("previous"),
                    row.getString("seal")))
        .list();
  }

  /** Read back from the table when one is entered as well as when it is verified. */
  private SortedMap<RevisionKey, String> digests(String organisation) {
    SortedMap<RevisionKey, String> digests = new TreeMap<>();
    jdbc.sql("select * from approval where organisation = :organisation")
        .param("organisation", organisation)
        .query(
            row -> {
              digests.put(Rows.revision(row), Sha256.of(text(row)));
            });
    return digests;
  }

  private static String text(ResultSet row) throws SQLException {
    return RecordText.line(
        List.of(
            row.getObject("recorded", OffsetDateTime.class).toInstant().toString(),
            row.getString("organisation"),
            row.getString("cycle"),
            row.getString("revision"),
            row.getString("approver"),
            row.getString("approved"),
            row.getString("note"),
            row.getString("released")));
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        row.getString("approver"),
        row.getObject("approved", LocalDate.class),
        row.getString("note"));
  }
}
