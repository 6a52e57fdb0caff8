package org.torimatome.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.torimatome.plan.RevisionKey;
import org.torimatome.store.RecordText.Part;
import org.torimatome.text.Sha256;

/**
 * The record of an organisation's revisions, sealed one upon the other in the order of issue: who
 * changes, removes or inserts what was recorded of one breaks the seals from there on. The same
 * history gives the same seals, whatever the clock, machine or database.
 */
public final class Chain {

  /**
   * Where the record does not fit its seals.
   *
   * @param table the part that does not, such as {@code measurement}
   */
  public record Break(RevisionKey key, Misfit misfit, String table) {
    /** How it does not fit. */
    public enum Misfit {
      MISSING,
      CHANGED,
      ADDED
    }
  }

  private record Link(
      RevisionKey key, int number, Map<Part, String> digests, String previous, String seal) {

    /** Over whose chain it is, which link, what came before and what is recorded. */
    String fittingSeal() {
      return Sha256.of(
          """
          torimatome 1
          %s %d
          previous %s
          revision %s
          measurement %s
          evaluation %s
          """
              .formatted(
                  key.organisation(),
                  number,
                  previous,
                  digests.get(Part.REVISION),
                  digests.get(Part.MEASUREMENT),
                  digests.get(Part.EVALUATION)));
    }
  }

  /** Before the first link. */
  static final String NOTHING = "0".repeat(64);

  private static final String LINK = "chain_link";

  private final JdbcClient jdbc;
  private final RecordText record;

  public Chain(JdbcClient jdbc) {
    this(jdbc, new RecordText(jdbc));
  }

  Chain(JdbcClient jdbc, RecordText record) {
    this.jdbc = jdbc;
    this.record = record;
  }

  /** Seals a revision of which all else is recorded; one that is sealed stays as it is. */
  public void seal(RevisionKey key) {
    new ChainTurn(jdbc).take(key.organisation());
    List<Link> links = links(key.organisation());
    if (links.stream().anyMatch(link -> link.key().equals(key))) {
      return;
    }
    String previous = links.isEmpty() ? NOTHING : links.get(links.size() - 1).seal();
    int number = links.isEmpty() ? 1 : links.get(links.size() - 1).number() + 1;
    Link unsealed = new Link(key, number, record.digests(key), previous, "");
    add(unsealed, unsealed.fittingSeal());
  }

  private void add(Link link, String seal) {
    jdbc.sql(
            """
            insert into chain_link (organisation, number, cycle, revision, revision_digest,
              measurement_digest, evaluation_digest, times_digest, previous, seal)
            values (:organisation, :number, :cycle, :revision, :revisionDigest,
              :measurementDigest, :evaluationDigest, :timesDigest, :previous, :seal)
            """)
        .param("organisation", link.key().organisation())
        .param("number", link.number())
        .param("cycle", link.key().cycle().code())
        .param("revision", link.key().revision())
        .param("revisionDigest", link.digests().get(Part.REVISION))
        .param("measurementDigest", link.digests().get(Part.MEASUREMENT))
        .param("evaluationDigest", link.digests().get(Part.EVALUATION))
        .param("timesDigest", link.digests().get(Part.TIMES))
        .param("previous", link.previous())
        .param("seal", seal)
        .update();
  }

  /** A revision's seal, which covers it and all before it; empty when it has none. */
  public Optional<String> sealOf(RevisionKey key) {
    return jdbc.sql(
            """
            select seal from chain_link
            where organisation = :organisation and cycle = :cycle and revision = :revision
            """)
        .param("organisation", key.organisation())
        .param("cycle", key.cycle().code())
        .param("revision", key.revision())
        .query(String.class)
        .optional();
  }

  /** Where an organisation's record does not fit its seals, in the order of the chain. */
  public List<Break> breaks(String organisation) {
    List<Break> breaks = new ArrayList<>();
    // Read first: what is issued meanwhile then has its link.
    List<RevisionKey> recorded = recorded(organisation);
    Set<RevisionKey> sealed = new HashSet<>();
    String previous = NOTHING;
    int number = 1;
    for (Link link : links(organisation)) {
      sealed.add(link.key());
      if (link.number() != number || !link.previous().equals(previous)) {
        breaks.add(new Break(link.key(), Break.Misfit.MISSING, LINK));
      }
      if (!link.fittingSeal().equals(link.seal())) {
        breaks.add(new Break(link.key(), Break.Misfit.CHANGED, LINK));
      }
      breaks.addAll(changes(link));
      previous = link.seal();
      number = link.number() + 1;
    }
    for (RevisionKey key : recorded) {
      if (!sealed.contains(key)) {
        breaks.add(new Break(key, Break.Misfit.ADDED, name(Part.REVISION)));
      }
    }
    return breaks;
  }

  private List<Break> changes(Link link) {
    List<Break> changes = new ArrayList<>();
    Map<Part, String> found = record.digests(link.key());
    link.digests()
        .forEach(
            (part, digest) -> {
              if (!digest.equals(found.get(part))) {
                changes.add(new Break(link.key(), Break.Misfit.CHANGED, name(part)));
              }
            });
    return changes;
  }

  private static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private List<Link> links(String organisation) {
    return jdbc.sql("select * from chain_link where organisation = :organisation order by number")
        .param("organisation", organisation)
        .query(Chain::link)
        .list();
  }

  /** Of which anything is recorded that a seal should cover. */
  private List<RevisionKey> recorded(String organisation) {
    return jdbc.sql(
            """
            select organisation, cycle, revision from revision where organisation = :organisation
            union
            select organisation, cycle, revision from measurement_use
            where organisation = :organisation
            order by cycle, revision
            """)
        .param("organisation", organisation)
        .query((row, index) -> Rows.revision(row))
        .list();
  }

  private static Link link(ResultSet row, int index) throws SQLException {
    Map<Part, String> digests = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      digests.put(part, row.getString(name(part) + "_digest"));
    }
    return new Link(
        Rows.revision(row),
        row.getInt("number"),
        digests,
        row.getString("previous"),
        row.getString("seal"));
  }
}
