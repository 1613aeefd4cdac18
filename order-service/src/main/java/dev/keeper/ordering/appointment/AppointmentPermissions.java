package dev.keeper.ordering.appointment;

import static dev.keeper.ordering.OrderingRight.MAKE_APPOINTMENTS;
import static dev.keeper.ordering.OrderingRight.MAKE_SERVICE_APPOINTMENTS;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks which appointments a caller may see and make; an employee who sees one may also change it. */
public final class AppointmentPermissions {

    private AppointmentPermissions() {}

    static boolean maySee(Caller caller, Appointment appointment) {
        return mayHave(caller, appointment.branch(), appointment.kind(), appointment.employeeId());
    }

    /**
     * Requires that the caller may make such an appointment.
     *
     * @throws Forbidden unless the caller may
     */
    public static void requireMaking(Caller caller, String branch, AppointmentKind kind, @Nullable UUID employeeId) {
        requireAny(caller, branch);
        if (!mayHave(caller, branch, kind, employeeId)) {
            throw new Forbidden(
                    MAKE_APPOINTMENTS.isGrantedForOwnAt(caller, branch)
                            ? "You may only make appointments of your own at branch %s.".formatted(branch)
                            : "You may only make service appointments at branch %s.".formatted(branch));
        }
    }

    /** Returns whether the caller may make such an appointment at the branch only as its employee. */
    public static boolean makesOnlyOwn(Caller caller, String branch, AppointmentKind kind) {
        return MAKE_APPOINTMENTS.isGrantedForOwnAt(caller, branch) && !mayHave(caller, branch, kind, null);
    }

    /**
     * Requires a right to some appointments at the branch.
     *
     * @throws Forbidden unless the caller has one
     */
    public static void requireAny(Caller caller, String branch) {
        if (!MAKE_APPOINTMENTS.isGrantedForOwnAt(caller, branch)
                && !MAKE_SERVICE_APPOINTMENTS.isGrantedTo(caller, branch)) {
            MAKE_APPOINTMENTS.require(caller, branch);
        }
    }

    private static boolean mayHave(Caller caller, String branch, AppointmentKind kind, @Nullable UUID employeeId) {
        return MAKE_APPOINTMENTS.isGrantedTo(caller, branch, employeeId)
                || (MAKE_SERVICE_APPOINTMENTS.isGrantedTo(caller, branch) && kind == AppointmentKind.SERVICE);
    }

    /**
     * Returns which appointments a list may show to the caller.
     *
     * @param branch the only requested branch, or null for all branches where the caller has a right
     * @throws Forbidden if the caller has no right to any appointment there
     */
    public static Visibility requireVisibility(Caller caller, @Nullable String branch) {
        if (MAKE_APPOINTMENTS.isGrantedEverywhereTo(caller)) {
            return Visibility.EVERYTHING;
        }
        var visibility = new Visibility(
                false,
                at(branch, MAKE_APPOINTMENTS.branchesOf(caller)),
                at(branch, MAKE_APPOINTMENTS.branchesOfOwnRecordsOf(caller)),
                at(branch, MAKE_SERVICE_APPOINTMENTS.branchesOf(caller)));
        if (visibility.isNothing()) {
            throw new Forbidden(
                    branch == null
                            ? "You may not see appointments."
                            : "You may not see appointments at branch " + branch + ".");
        }
        return visibility;
    }

    private static Set<String> at(@Nullable String branch, Set<String> branches) {
        return branches.stream()
                .filter(own -> branch == null || own.equals(branch))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The appointments that a caller may see.
     *
     * @param everything whether nothing is hidden
     * @param allAt the branches whose appointments are all visible
     * @param ownAt the branches whose appointments are visible if they are the caller's own
     * @param serviceAt the branches whose service appointments are visible
     */
    public record Visibility(boolean everything, Set<String> allAt, Set<String> ownAt, Set<String> serviceAt) {

        static final Visibility EVERYTHING = new Visibility(true, Set.of(), Set.of(), Set.of());

        boolean isNothing() {
            return !everything && Stream.of(allAt, ownAt, serviceAt).allMatch(Set::isEmpty);
        }
    }
}
