package org.torimatome.plan;

import java.util.Optional;
import org.torimatome.period.ReportingPeriod;

/**
 * The table 計画: whose plan it is and how long it runs.
 *
 * @param organisation the id, the folder's name, such as {@code toyama}
 * @param organisationName such as 富山県
 * @param organisationCode 団体コード, such as 160008; empty when not given
 * @param section 所管 of the plan as a whole
 * @param established 策定, a month such as R3.11
 * @param revised 改定, a month
 * @param defaultScheme 評価方式 of KPIs that name none; empty when the plan has no schemes
 * @param emblem 紋章 as a page takes it in, {@code data:image/png;base64,…} or {@code
 *     data:image/svg+xml;base64,…}; empty when none is given
 */
public record PlanProfile(
    String organisation,
    String organisationName,
    Optional<OrganisationCode> organisationCode,
    String planName,
    String section,
    Optional<ReportingPeriod> start,
    Optional<ReportingPeriod> end,
    Optional<ReportingPeriod> established,
    Optional<ReportingPeriod> revised,
    String defaultScheme,
    PlanTerms terms,
    String emblem) {}
