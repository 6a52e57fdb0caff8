package org.torimatome.archive.bag;

import java.time.LocalDate;
import java.util.Optional;
import org.torimatome.plan.Approval;

/**
 * What a bag says about itself in bag-info.txt, such as 富山県's 令和4年度, issued 2023-04-28, kept 10年.
 *
 * @param cycleName 名称 of the cycle, such as 令和4年度
 * @param issued the issue date of the run, not the day of filing
 * @param reason why the revision was made; empty for the first
 * @param inputDigest {@code sha256:…} of all input read; empty when not known
 * @param seal of the revision in the chain of its organisation's record, {@code sha256:…}: what is
 *     recorded can be held against it later; empty when not known
 * @param approval who has released it; empty while nobody has
 * @param programVersion of the program that issued the revision, such as {@code 0.1.0}
 */
public record BagDescription(
    String organisationName,
    String planName,
    String cycleName,
    LocalDate issued,
    Retention retention,
    String reason,
    String inputDigest,
    String seal,
    Optional<Approval> approval,
    String programVersion) {}
