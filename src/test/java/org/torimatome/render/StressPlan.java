package org.torimatome.render;

import java.nio.file.Path;
import java.util.List;
import org.torimatome.report.Report;

/** Plans at the edge of what an office would write, each the plainest town with one excess. */
enum StressPlan {
  THREE_KPIS(new TownPlan(1, 1, 3)),
  FOUR_HUNDRED_KPIS(new TownPlan(4, 20, 400)),
  NAMES_OF_80_CHARACTERS(
      new TownPlan(3, 6, 18) {
        @Override
        String name(String kind, int number) {
          return TownPlan.fill("県民が（いつでも、どこでも）「手続き」をオンラインでできるデータ連携基盤ー整備" + kind + number + "・", 80);
        }
      }),
  POLICIES_OF_2000_CHARACTERS(
      new TownPlan(2, 3, 6) {
        @Override
        String policy(int kpi) {
          return TownPlan.fill("取扱件数10,000件の手続（令和4年度末で69.8％）から、順に「様式」を見直し、ーッと短く、さらに拡充していく。", 2000);
        }
      }),
  SIXTY_PROJECTS(new TownPlan(3, 60, 120)),
  NO_LAGGARDS(
      new TownPlan(2, 4, 12) {
        @Override
        String actual(int kpi) {
          return "120";
        }
      }),
  NOTHING_RATED(
      new TownPlan(2, 4, 12) {
        @Override
        String actual(int kpi) {
          return "未集計";
        }
      }),
  ALL_PROVISIONAL(
      new TownPlan(2, 4, 12) {
        @Override
        String status(int kpi) {
          return "暫定";
        }
      }),
  RARE_CHARACTERS(
      new TownPlan(2, 4, 12) {
        @Override
        String name(String kind, int number) {
          return "𠮷野家と髙橋の﨑山" + kind + number + "（𠮷・髙）の数";
        }
      }),
  TWELVE_PERIODS(
      new TownPlan(2, 4, 12) {
        @Override
        List<String> periods() {
          return List.of(
              "H28", "H29", "H30", "R1", "R2", "R3H1", "R3", "R4Q1", "R4H1", "R4Q3", "R4H2", "R4");
        }
      }),
  NUMBERS_OF_12_DIGITS(
      new TownPlan(2, 4, 12) {
        private static final List<String> VALUES =
            List.of(
                "532600.1",
                "123456789012",
                "△98765432109.8",
                "0.000123456789",
                "999999999999",
                "△1234567.89012",
                "88.8888888888");

        private static final List<String> UNITS = List.of("％", "百万円", "人", "件", "経営体", "-");

        @Override
        String actual(int kpi) {
          return VALUES.get(kpi % VALUES.size());
        }

        @Override
        String target(int kpi) {
          return kpi % 4 == 0 ? "0.001" : kpi % 4 == 1 ? "100" : actual(kpi + 2);
        }

        @Override
        String baseline(int kpi) {
          return actual(kpi + 1);
        }

        @Override
        String unit(int kpi) {
          return UNITS.get(kpi % UNITS.size());
        }

        @Override
        String budget(int project) {
          return "999999.999999";
        }

        @Override
        String rateDigits() {
          return "2";
        }
      });

  private final TownPlan plan;

  StressPlan(TownPlan plan) {
    this.plan = plan;
  }

  /** The report of R4, from books written under a folder. */
  Report report(Path folder) {
    return plan.report(folder);
  }
}
