package dev.keeper.ordering.appointment;

import dev.keeper.ordering.appointment.openinghours.TimeSlot;
import dev.keeper.ordering.customer.Customer;
import dev.keeper.ordering.employee.Employee;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A test drive, visit or service slot; every method refuses what the status does not allow. */
@Entity
@Table(name = "appointments")
public class Appointment {

    /** The longest appointment. One that started longer ago has ended, so an index scan on the start can stop there. */
    public static final Duration LONGEST = Duration.ofHours(24);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    private String branch;

    @Enumerated(EnumType.STRING)
    private AppointmentKind kind;

    @Enumerated(EnumType.STRING)
    private AppointmentStatus status;

    private @Nullable String statusReason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "customer_id")
    private @Nullable Customer customer;

    private @Nullable String customerName;
    private @Nullable String phone;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "employee_id"))
    @AttributeOverride(name = "name", column = @Column(name = "employee_name"))
    private @Nullable Employee employee;

    private @Nullable String vin;
    private Instant startsAt;
    private Instant endsAt;
    private @Nullable String notes;
    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "created_by_name"))
    private Employee createdBy;

    private @Nullable Instant remindedAt;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    @SuppressWarnings("NullAway.Init") // The id is set on save.
    private Appointment(String branch, Details details, TimeSlot slot, Employee createdBy, Instant createdAt) {
        this.branch = branch;
        this.status = AppointmentStatus.REQUESTED;
        this.startsAt = slot.start();
        this.endsAt = slot.end();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        describe(details);
    }

    /**
     * The customer, employee and subject of an appointment.
     *
     * @param customer null for a guest
     * @param customerName the name of a guest
     * @param vin the vehicle that the appointment needs
     */
    public record Details(
            AppointmentKind kind,
            @Nullable Customer customer,
            @Nullable String customerName,
            @Nullable String phone,
            @Nullable Employee employee,
            @Nullable String vin,
            @Nullable String notes) {}

    /** Creates a requested appointment, to be confirmed. */
    public static Appointment request(String branch, Details details, TimeSlot slot, Employee by, Instant at) {
        return new Appointment(branch, details, slot, by, at);
    }

    /**
     * Replaces everything except branch and time.
     *
     * @throws AppointmentClosed unless it is requested or confirmed
     */
    public void change(Details details) {
        requireOpen("be changed");
        describe(details);
    }

    private void describe(Details details) {
        kind = details.kind();
        customer = details.customer();
        customerName = details.customerName();
        phone = details.phone();
        employee = details.employee();
        vin = details.vin();
        notes = details.notes();
    }

    /**
     * Confirms that it takes place.
     *
     * @throws AppointmentClosed unless it is requested
     */
    public void confirm() {
        become(AppointmentStatus.CONFIRMED, null);
    }

    /**
     * Moves it to another time and clears the reminder, so that another one is sent.
     *
     * @throws AppointmentClosed unless it is requested or confirmed
     */
    public void reschedule(TimeSlot slot) {
        requireOpen("be rescheduled");
        startsAt = slot.start();
        endsAt = slot.end();
        remindedAt = null;
    }

    /**
     * Records that it took place.
     *
     * @throws AppointmentClosed unless it is confirmed
     */
    public void complete() {
        become(AppointmentStatus.DONE, null);
    }

    /**
     * Records that the customer did not come.
     *
     * @throws AppointmentClosed unless it is confirmed
     * @throws NotBegunYet before its start
     */
    public void miss(Instant now) {
        requirePossible(AppointmentStatus.NO_SHOW);
        if (now.isBefore(startsAt)) {
            throw new NotBegunYet();
        }
        become(AppointmentStatus.NO_SHOW, null);
    }

    /**
     * Cancels it.
     *
     * @throws AppointmentClosed unless it is requested or confirmed
     */
    public void cancel(String reason) {
        become(AppointmentStatus.CANCELLED, reason);
    }

    /** Records that the reminder was sent. */
    void remind(Instant at) {
        remindedAt = at;
    }

    private void become(AppointmentStatus next, @Nullable String reason) {
        requirePossible(next);
        status = next;
        statusReason = reason;
    }

    private void requirePossible(AppointmentStatus next) {
        if (!status.canBecome(next)) {
            throw new AppointmentClosed(status, "become " + next);
        }
    }

    private void requireOpen(String what) {
        if (!status.isOpen()) {
            throw new AppointmentClosed(status, what);
        }
    }

    UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String branch() {
        return branch;
    }

    AppointmentKind kind() {
        return kind;
    }

    AppointmentStatus status() {
        return status;
    }

    @Nullable
    String statusReason() {
        return statusReason;
    }

    @Nullable
    Customer customer() {
        return customer;
    }

    /** Returns the name of the customer or guest. */
    String nameOfCustomer() {
        return customer == null ? String.valueOf(customerName) : customer.name();
    }

    @Nullable
    String phone() {
        return phone;
    }

    @Nullable
    Employee employee() {
        return employee;
    }

    @Nullable
    public UUID employeeId() {
        return employee == null ? null : employee.id();
    }

    @Nullable
    public String vin() {
        return vin;
    }

    public TimeSlot slot() {
        return new TimeSlot(startsAt, endsAt);
    }

    @Nullable
    String notes() {
        return notes;
    }

    Instant createdAt() {
        return createdAt;
    }

    Employee createdBy() {
        return createdBy;
    }

    @Nullable
    Instant remindedAt() {
        return remindedAt;
    }
}
