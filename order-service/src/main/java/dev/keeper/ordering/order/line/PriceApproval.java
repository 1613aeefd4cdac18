package dev.keeper.ordering.order.line;

import dev.keeper.ordering.employee.Employee;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The approval of an order's current prices by an employee who may sell below the floor. */
@Embeddable
public record PriceApproval(
        @Column(name = "price_approved_by_id") UUID approverId,
        @Column(name = "price_approved_by") String approver,
        @Column(name = "price_approved_at") Instant approvedAt,
        @Column(name = "price_approval_reason") @Nullable String approvalReason) {

    /** Creates the approval by this employee. */
    public static PriceApproval of(Employee by, Instant at, @Nullable String reason) {
        return new PriceApproval(by.id(), by.name(), at, reason);
    }

    public Employee by() {
        return new Employee(approverId, approver);
    }
}
