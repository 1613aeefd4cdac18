package dev.keeper.ordering.appointment;

import dev.keeper.common.problem.Forbidden;
import dev.keeper.common.security.Actor;
import dev.keeper.common.security.Permission;
import dev.keeper.common.security.Role;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may see and make which appointments; whoever sees one may also change it. */
final class AppointmentPermissions {

    private static final Permission EVERY =
            Permission.to("see and make appointments", Role.BRANCH_MANAGER, Role.SALES_MANAGER, Role.ASSISTANT);
    private static final Permission OWN = Permission.to("see and make appointments of your own", Role.SALESPERSON);
    private static final Permission SERVICE = Permission.to("see and make service appointments", Role.TECHNICIAN);

    private AppointmentPermissions() {}

    static boolean maySee(Actor actor, Appointment appointment) {
        return mayHave(actor, appointment.branch(), appointment.kind(), appointment.employeeId());
    }

    /**
     * Demands that the actor may make such an appointment.
     *
     * @throws Forbidden unless it is so
     */
    static void requireMaking(Actor actor, String branch, AppointmentKind kind, @Nullable UUID employeeId) {
        requireAny(actor, branch);
        if (!mayHave(actor, branch, kind, employeeId)) {
            throw new Forbidden(
                    OWN.isGrantedTo(actor, branch)
                            ? "You may only make appointments of your own at branch %s.".formatted(branch)
                            : "You may only make service appointments at branch %s.".formatted(branch));
        }
    }

    /** Whether the actor may make such an appointment at the branch only for himself or herself. */
    static boolean makesOnlyOwn(Actor actor, String branch, AppointmentKind kind) {
        return OWN.isGrantedTo(actor, branch) && !mayHave(actor, branch, kind, null);
    }

    /**
     * Demands that the actor has to do with appointments at the branch.
     *
     * @throws Forbidden unless it is so
     */
    static void requireAny(Actor actor, String branch) {
        if (Stream.of(EVERY, OWN, SERVICE).noneMatch(permission -> permission.isGrantedTo(actor, branch))) {
            EVERY.require(actor, branch);
        }
    }

    private static boolean mayHave(Actor actor, String branch, AppointmentKind kind, @Nullable UUID employeeId) {
        return EVERY.isGrantedTo(actor, branch)
                || (OWN.isGrantedTo(actor, branch) && actor.id().equals(employeeId))
                || (SERVICE.isGrantedTo(actor, branch) && kind == AppointmentKind.SERVICE);
    }

    /**
     * Which appointments a list may show to the actor.
     *
     * @param branch the only branch that is asked for, or nothing for all that the actor has a right at
     * @throws Forbidden if the actor has no right to any appointment there
     */
    static Visibility requireVisibility(Actor actor, @Nullable String branch) {
        if (EVERY.isGrantedEverywhereTo(actor)) {
            return Visibility.EVERYTHING;
        }
        var visibility =
                new Visibility(false, at(branch, EVERY, actor), at(branch, OWN, actor), at(branch, SERVICE, actor));
        if (visibility.isNothing()) {
            throw new Forbidden(
                    branch == null
                            ? "You may not see appointments."
                            : "You may not see appointments at branch " + branch + ".");
        }
        return visibility;
    }

    private static Set<String> at(@Nullable String branch, Permission permission, Actor actor) {
        return permission.branchesOf(actor).stream()
                .filter(own -> branch == null || own.equals(branch))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The appointments that an actor may see.
     *
     * @param everything whether nothing is hidden
     * @param allAt the branches of which every appointment is seen
     * @param ownAt the branches of which the actor's own are seen
     * @param serviceAt the branches of which service appointments are seen
     */
    record Visibility(boolean everything, Set<String> allAt, Set<String> ownAt, Set<String> serviceAt) {

        static final Visibility EVERYTHING = new Visibility(true, Set.of(), Set.of(), Set.of());

        boolean isNothing() {
            return !everything && Stream.of(allAt, ownAt, serviceAt).allMatch(Set::isEmpty);
        }
    }
}
