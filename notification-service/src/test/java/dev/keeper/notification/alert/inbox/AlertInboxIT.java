package dev.keeper.notification.alert.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.listing.Cursor;
import dev.keeper.common.testing.Role;
import dev.keeper.common.testing.TestTokens;
import dev.keeper.notification.NotificationServiceTest;
import dev.keeper.notification.alert.AlertKind;
import dev.keeper.notification.alert.AlertState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The inbox at the HTTP boundary: who sees which alerts, in which order, and what is refused. */
@NotificationServiceTest
class AlertInboxIT {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anEmptyInbox() {
        jdbc.sql("TRUNCATE alert_reads, alerts").update();
    }

    @Test
    void theNewestAlertComesFirst() {
        anOpenAlert("PHL", "OLD", NOON.minusSeconds(60));
        anOpenAlert("PHL", "NEW", NOON);
        anOpenAlert("PHL", "MIDDLE", NOON.minusSeconds(30));

        assertThat(as(Role.PARTS_CLERK, "PHL").list("").each("sku")).containsExactly("NEW", "MIDDLE", "OLD");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BRANCH_MANAGER", "SALES_MANAGER", "SALESPERSON", "ASSISTANT", "PARTS_CLERK", "TECHNICIAN"})
    void staffSeeTheAlertsOfTheirBranchOnly(Role role) {
        anOpenAlert("PHL", "HERE", NOON);
        anOpenAlert("MIA", "THERE", NOON);

        var staff = as(role, "PHL");

        assertThat(staff.list("").each("sku")).containsExactly("HERE");
        assertThat(staff.list("?branch=PHL").each("sku")).containsExactly("HERE");
        assertThat(staff.unread()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "AREA_MANAGER"})
    void whoActsEverywhereSeesTheAlertsOfAllBranches(Role role) {
        anOpenAlert("PHL", "FIRST", NOON);
        anOpenAlert("MIA", "SECOND", NOON.minusSeconds(1));
        aResolvedAlert("DAL", "THIRD", NOON.minusSeconds(2));

        var manager = as(role, null);

        assertThat(manager.list("").each("sku")).containsExactly("FIRST", "SECOND", "THIRD");
        assertThat(manager.list("?branch=MIA").each("sku")).containsExactly("SECOND");
        assertThat(manager.list("?branch=MIA&state=RESOLVED").each("sku")).isEmpty();
        assertThat(manager.list("?state=RESOLVED").each("sku")).containsExactly("THIRD");
        assertThat(manager.list("?state=OPEN").each("sku")).containsExactly("FIRST", "SECOND");
        assertThat(manager.unread()).isEqualTo(2);
    }

    @Test
    void anApiClientHasNoInbox() {
        anOpenAlert("PHL", "HERE", NOON);

        var client = as(Role.API_CLIENT, "PHL");

        assertThat(client.list("").each("sku")).isEmpty();
        assertThat(client.list("?branch=PHL").status()).isEqualTo(403);
        assertThat(client.unread()).isZero();
    }

    @Test
    void theBranchOfSomebodyElseIsForbidden() {
        var answer = as(Role.BRANCH_MANAGER, "PHL").list("?branch=MIA");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("FORBIDDEN");
        assertThat(answer.json().path("detail").asString()).isEqualTo("You may not see alerts at branch MIA.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/alerts", "/api/v1/alerts/unread-count"})
    void withoutATokenNothingIsShown(String path) {
        var answer = new InboxClient(port, null).get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void withoutATokenNothingIsMarked() {
        var alert = anOpenAlert("PHL", "HERE", NOON);

        assertThat(new InboxClient(port, null).markRead(alert).status()).isEqualTo(401);
        assertThat(as(Role.PARTS_CLERK, "PHL").unread()).isEqualTo(1);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int number = 0; number < 25; number++) {
            // Several alerts share a moment; their ids decide the order.
            anOpenAlert(number % 3 == 0 ? "PHL" : "MIA", "SKU-" + number, NOON.minusSeconds(number / 4));
        }
        var manager = as(Role.ADMIN, null);
        var all = manager.list("?limit=200").each("sku");

        var read = new ArrayList<String>();
        var page = manager.list("?limit=7&state=OPEN");
        while (true) {
            read.addAll(page.each("sku"));
            if (page.next().isEmpty()) {
                break;
            }
            assertThat(page.next())
                    .startsWith("/api/v1/alerts?")
                    .contains("limit=7")
                    .contains("state=OPEN");
            page = manager.get(page.next());
        }

        assertThat(all).hasSize(25);
        assertThat(read).containsExactlyElementsOf(all);
        var back = new ArrayList<String>();
        while (!page.previous().isEmpty()) {
            page = manager.get(page.previous());
            back.addAll(0, page.each("sku"));
        }
        assertThat(back).containsExactlyElementsOf(all.subList(0, 21));
    }

    @Test
    void pagesOfOneBranchFollowEachOtherToo() {
        for (int number = 0; number < 5; number++) {
            anOpenAlert("PHL", "PHL-" + number, NOON.minusSeconds(number));
            anOpenAlert("MIA", "MIA-" + number, NOON.minusSeconds(number));
        }
        var clerk = as(Role.PARTS_CLERK, "PHL");

        var first = clerk.list("?limit=3");
        var second = clerk.get(first.next());

        assertThat(first.each("sku")).containsExactly("PHL-0", "PHL-1", "PHL-2");
        assertThat(second.each("sku")).containsExactly("PHL-3", "PHL-4");
        assertThat(second.next()).isEmpty();
        var back = clerk.get(second.previous());
        assertThat(back.each("sku")).isEqualTo(first.each("sku"));
        assertThat(back.next()).isNotEmpty();
        assertThat(back.previous()).isEmpty();
    }

    @Test
    void readingIsAMatterOfEachEmployee() {
        var alert = anOpenAlert("PHL", "HERE", NOON);
        anOpenAlert("PHL", "UNREAD", NOON.minusSeconds(1));
        var one = as(Role.PARTS_CLERK, "PHL");
        var other = as(Role.BRANCH_MANAGER, "PHL");

        assertThat(one.markRead(alert).status()).isEqualTo(204);
        assertThat(one.markRead(alert).status()).isEqualTo(204);

        assertThat(one.unread()).isEqualTo(1);
        assertThat(other.unread()).isEqualTo(2);
        assertThat(one.list("").items().getFirst().path("read").booleanValue()).isTrue();
        assertThat(other.list("").items().getFirst().path("read").booleanValue())
                .isFalse();
    }

    @Test
    void aResolvedAlertNeedsNobodyAndIsNotCounted() {
        aResolvedAlert("PHL", "HERE", NOON);

        assertThat(as(Role.PARTS_CLERK, "PHL").unread()).isZero();
    }

    @Test
    void anAlertOfAnotherBranchDoesNotExistForTheCaller() {
        var alert = anOpenAlert("MIA", "THERE", NOON);

        var answer = as(Role.BRANCH_MANAGER, "PHL").markRead(alert);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(as(Role.ADMIN, null).markRead(alert).status()).isEqualTo(204);
    }

    @Test
    void theBranchMeansTheSameInSmallLettersWithBlanksAround() {
        anOpenAlert("PHL", "HERE", NOON);
        anOpenAlert("MIA", "THERE", NOON);

        assertThat(as(Role.ADMIN, null).list("?branch=%20phl%20").each("sku")).containsExactly("HERE");
        assertThat(as(Role.BRANCH_MANAGER, "PHL").list("?branch=phl").each("sku"))
                .containsExactly("HERE");
    }

    @Test
    void anAlertThatNobodyRaisedIsNotFound() {
        assertThat(as(Role.ADMIN, null).markRead(UUID.randomUUID()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "?state=GONE,400,MALFORMED,state",
        "?kind=LOW,400,MALFORMED,kind",
        "?limit=many,400,MALFORMED,limit",
        "?limit=0,422,INVALID,limit",
        "?limit=201,422,INVALID,limit",
        "?limit=1000000000,422,INVALID,limit",
        "?branch=ph1,422,INVALID,branch",
        "?branch=%00,422,INVALID,branch",
        "?branch=,422,INVALID,branch",
    })
    void aParameterThatMakesNoSenseIsNamed(String query, int status, String code, String field) {
        var answer = as(Role.ADMIN, null).list(query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?cursor=!", "?cursor=bm9uc2Vuc2U", "?cursor=", "?cursor=AAAA"})
    void aCursorThatNoPageGaveOutIsMalformed(String query) {
        var answer = as(Role.ADMIN, null).list(query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @Test
    void anIdThatIsNoneIsMalformed() {
        var answer = as(Role.ADMIN, null).markRead("first");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @Test
    void theUnreadCountLooksAtNoMoreThanTheNewestThousand() {
        jdbc.sql("""
                        INSERT INTO alerts (id, version, kind, branch, sku, product_name, available, minimum, target, raised_at)
                        SELECT gen_random_uuid(), 0, 'LOW_STOCK', 'PHL', 'SKU-' || n, 'Part', 1, 2, 3, now() - n * interval '1 s'
                        FROM generate_series(1, 1200) n
                        """).update();

        assertThat(as(Role.PARTS_CLERK, "PHL").unread()).isEqualTo(AlertInbox.MOST_COUNTED);
        assertThat(as(Role.ADMIN, null).unread()).isEqualTo(AlertInbox.MOST_COUNTED);
    }

    @ParameterizedTest
    @CsvSource({
        "PHL,,,ix_alerts_newest_of_branch",
        "PHL,,OPEN,ix_alerts_newest_open_of_branch",
        ",,,ix_alerts_newest",
        ",,OPEN,ix_alerts_newest_open",
        ",LOW_VEHICLES,,ix_alerts_newest_of_kind",
        "PHL,LOW_VEHICLES,,ix_alerts_newest_of_kind_and_branch",
        ",,ACKNOWLEDGED,ix_alerts_newest_acknowledged",
        ",,SNOOZED,ix_alerts_newest_snoozed",
    })
    void aPageIsReadFromItsIndexInOrderBothWays(
            @Nullable String branch, @Nullable AlertKind kind, @Nullable AlertState state, String index) {
        jdbc.sql("""
                        INSERT INTO alerts (id, version, kind, branch, sku, product_name, make, available, minimum,
                                            target, raised_at, resolved_at)
                        SELECT gen_random_uuid(), 0, CASE WHEN about_cars THEN 'LOW_VEHICLES' ELSE 'LOW_STOCK' END,
                               CASE n % 5 WHEN 0 THEN 'PHL' ELSE 'MIA' END, CASE WHEN NOT about_cars THEN 'SKU' END,
                               CASE WHEN NOT about_cars THEN 'Part' END, CASE WHEN about_cars THEN 'Ford' END, 1, 2, 3, now() - n * interval '1 s', CASE n % 3 WHEN 0 THEN NULL ELSE now() END
                        FROM generate_series(1, 5000) n, LATERAL (SELECT n % 7 = 0) AS kind (about_cars)
                        """).update();
        jdbc.sql("ANALYZE alerts").update();
        var branches = branch == null ? null : Set.of(branch);

        var beforeAll = Cursor.of(NOON, UUID.randomUUID());
        var afterAll = Cursor.of(Instant.parse("9000-01-01T00:00:00Z"), UUID.randomUUID());

        for (var cursor : List.of(beforeAll, afterAll.backward())) {
            var query = new AlertQuery(UUID.randomUUID(), branches, kind, state, NOON, cursor, 50);
            var plan = jdbc.sql("EXPLAIN " + AlertInbox.nearest(query))
                    .param("branches", new String[] {"PHL"})
                    .param("kind", "LOW_VEHICLES")
                    .param("now", NOON.atOffset(ZoneOffset.UTC))
                    .params(query.page().parameters())
                    .query(String.class)
                    .list();

            var way = cursor.isBackward() ? "Backward " : "";
            assertThat(plan).anyMatch(line -> line.contains("Index Scan %susing %s on alerts".formatted(way, index)));
            assertThat(plan).noneMatch(line -> line.contains("Seq Scan on alerts"));
        }
    }

    private InboxClient as(Role role, @Nullable String branch) {
        return new InboxClient(port, TestTokens.tokenFor(role, branch));
    }

    private UUID anOpenAlert(String branch, String sku, Instant raisedAt) {
        return anAlert(branch, sku, raisedAt, null);
    }

    private UUID aResolvedAlert(String branch, String sku, Instant raisedAt) {
        return anAlert(branch, sku, raisedAt, raisedAt.plus(Duration.ofHours(1)));
    }

    private UUID anAlert(String branch, String sku, Instant raisedAt, @Nullable Instant resolvedAt) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO alerts (id, version, kind, branch, sku, product_name, available, minimum, target,
                                            raised_at, resolved_at)
                        VALUES (:id, 0, 'LOW_STOCK', :branch, :sku, 'Part', 1, 2, 3, :raisedAt, :resolvedAt)
                        """)
                .param("id", id)
                .param("branch", branch)
                .param("sku", sku)
                .param("raisedAt", raisedAt.atOffset(ZoneOffset.UTC))
                .param("resolvedAt", resolvedAt == null ? null : resolvedAt.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
