package dev.keeper.ordering.plans;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keeper.common.testing.Role;
import dev.keeper.ordering.testing.RunningOrderService;
import dev.keeper.ordering.testing.Transactions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Placing an order runs no more statements than necessary, and locks the branch's number only briefly. */
class StatementsIT extends RunningOrderService {

    @Autowired
    private Transactions transactions;

    @Test
    void anOrderIsPlacedWithSixStatementsAndItsNumberIsTakenAfterAllThatIsOnlyRead() {
        var customer = aCustomer();

        var made = transactions.statementsOfTheOneWith(
                "insert into orders", () -> placed(asAnna(), carAndPads("PHL", customer)));

        assertThat(made)
                .satisfiesExactly(
                        customerLock ->
                                assertThat(customerLock).startsWith("select").contains("customers"),
                        number -> assertThat(number).startsWith("INSERT INTO order_numbers"),
                        order -> assertThat(order).startsWith("insert into orders"),
                        history -> assertThat(history).startsWith("insert into"),
                        lines -> assertThat(lines).startsWith("insert into"),
                        event -> assertThat(event).startsWith("INSERT INTO outbox"));
    }

    /** Of an administrator, whose token names no branch. */
    @Test
    void whetherTheBranchExistsIsAskedOnce() {
        var customer = aCustomer();
        placed(as(Role.ADMIN, null), pads("PHL", customer));

        var made = transactions.statementsOfTheOneWith(
                "insert into orders", () -> placed(as(Role.ADMIN, null), pads("PHL", customer)));

        assertThat(made).hasSize(6).noneMatch(statement -> statement.contains("branches"));
    }

    @Test
    void anAnswerIsTakenWithSevenStatements() {
        var order = aPendingOrder();

        var made = transactions.statementsOfTheOneWith("insert into inbox", () -> {
            STOCK.reserve(order);
            awaitStatus(order, "CONFIRMED");
        });

        assertThat(made)
                .satisfiesExactlyInAnyOrder(
                        inbox -> assertThat(inbox).startsWith("INSERT INTO inbox"),
                        lock -> assertThat(lock).startsWith("SELECT id").endsWith("FOR NO KEY UPDATE"),
                        whole -> assertThat(whole).startsWith("select").contains("join order_lines", "join customers"),
                        event -> assertThat(event).startsWith("INSERT INTO outbox"),
                        history -> assertThat(history).startsWith("insert into order_history"),
                        status -> assertThat(status).startsWith("update orders"),
                        prices -> assertThat(prices).startsWith("update order_lines"));
    }
}
