package dev.keeper.ordering.appointment;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Caller;
import dev.keeper.common.security.Permission;
import dev.keeper.common.security.Role;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may see and make which appointments; whoever sees one may also change it. */
public final class AppointmentPermissions {

    private static final Permission EVERY =
            Permission.to("see and make appointments", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.ASSISTANT);
    private static final Permission OWN = Permission.to("see and make appointments of your own", Role.SALESPERSON);
    private static final Permission SERVICE = Permission.to("see and make service appointments", Role.TECHNICIAN);

    private AppointmentPermissions() {}

    static boolean maySee(Caller caller, Appointment appointment) {
        return mayHave(caller, appointment.branch(), appointment.kind(), appointment.employeeId());
    }

    /**
     * Demands that the caller may make such an appointment.
     *
     * @throws Forbidden unless it is so
     */
    public static void requireMaking(Caller caller, String branch, AppointmentKind kind, @Nullable UUID employeeId) {
        requireAny(caller, branch);
        if (!mayHave(caller, branch, kind, employeeId)) {
            throw new Forbidden(
                    OWN.isGrantedTo(caller, branch)
                            ? "You may only make appointments of your own at branch %s.".formatted(branch)
                            : "You may only make service appointments at branch %s.".formatted(branch));
        }
    }

    /** Whether the caller may make such an appointment at the branch only for himself or herself. */
    public static boolean makesOnlyOwn(Caller caller, String branch, AppointmentKind kind) {
        return OWN.isGrantedTo(caller, branch) && !mayHave(caller, branch, kind, null);
    }

    /**
     * Demands that the caller has to do with appointments at the branch.
     *
     * @throws Forbidden unless it is so
     */
    public static void requireAny(Caller caller, String branch) {
        if (Stream.of(EVERY, OWN, SERVICE).noneMatch(permission -> permission.isGrantedTo(caller, branch))) {
            EVERY.require(caller, branch);
        }
    }

    private static boolean mayHave(Caller caller, String branch, AppointmentKind kind, @Nullable UUID employeeId) {
        return EVERY.isGrantedTo(caller, branch)
                || (OWN.isGrantedTo(caller, branch) && caller.id().equals(employeeId))
                || (SERVICE.isGrantedTo(caller, branch) && kind == AppointmentKind.SERVICE);
    }

    /**
     * Which appointments a list may show to the caller.
     *
     * @param branch the only branch that is asked for, or nothing for all that the caller has a right at
     * @throws Forbidden if the caller has no right to any appointment there
     */
    public static Visibility requireVisibility(Caller caller, @Nullable String branch) {
        if (EVERY.isGrantedEverywhereTo(caller)) {
            return Visibility.EVERYTHING;
        }
        var visibility =
                new Visibility(false, at(branch, EVERY, caller), at(branch, OWN, caller), at(branch, SERVICE, caller));
        if (visibility.isNothing()) {
            throw new Forbidden(
                    branch == null
                            ? "You may not see appointments."
                            : "You may not see appointments at branch " + branch + ".");
        }
        return visibility;
    }

    private static Set<String> at(@Nullable String branch, Permission permission, Caller caller) {
        return permission.branchesOf(caller).stream()
                .filter(own -> branch == null || own.equals(branch))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The appointments that a caller may see.
     *
     * @param everything whether nothing is hidden
     * @param allAt the branches of which every appointment is seen
     * @param ownAt the branches of which the caller's own are seen
     * @param serviceAt the branches of which service appointments are seen
     */
    public record Visibility(boolean everything, Set<String> allAt, Set<String> ownAt, Set<String> serviceAt) {

        static final Visibility EVERYTHING = new Visibility(true, Set.of(), Set.of(), Set.of());

        boolean isNothing() {
            return !everything && Stream.of(allAt, ownAt, serviceAt).allMatch(Set::isEmpty);
        }
    }
}
