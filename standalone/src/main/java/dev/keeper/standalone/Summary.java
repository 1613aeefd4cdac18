package dev.keeper.standalone;

import dev.keeper.standalone.SuiteSettings.Administrator;
import dev.keeper.standalone.demo.DemoGroup;
import dev.keeper.standalone.service.DataFolder;
import java.net.URI;
import java.util.Locale;

/** The information for a user once everything runs. */
record Summary(URI address, Installation installation, Administrator administrator, DataFolder data, double seconds) {

    String text() {
        return """

                Keeper runs at  http://localhost:%d   (ready after %s s)

                %s
                  API description  http://localhost:%d/swagger-ui/
                  Data             %s
                  Log              %s

                Ctrl-C stops everything in order; the next start keeps the data.
                """.formatted(
                address.getPort(),
                String.format(Locale.ROOT, "%.1f", seconds),
                installation.hasDemo() ? demoUsers() : administratorOnly(),
                address.getPort(),
                data.path(),
                data.log()).stripTrailing();
    }

    private static String demoUsers() {
        var lines =
                new StringBuilder("  Demo users of DGAuto, all with the password  %s%n".formatted(DemoGroup.PASSWORD));
        for (var employee : DemoGroup.employees()) {
            lines.append("    %-34s %-16s %-14s %s%n"
                    .formatted(
                            employee.email(),
                            employee.name(),
                            words(employee.role()),
                            employee.branch() == null ? "all branches" : employee.branch()));
        }
        return lines.toString();
    }

    private String administratorOnly() {
        return """
                  Administrator    %s
                  First password   %s
                """.formatted(administrator.email(), administrator.password());
    }

    private static String words(String role) {
        return role.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
