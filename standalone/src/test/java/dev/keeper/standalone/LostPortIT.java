package dev.keeper.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keeper.embedded.Ports;
import dev.keeper.standalone.SuiteSettings.Administrator;
import dev.keeper.standalone.demo.KeeperClient;
import dev.keeper.standalone.service.DataFolder;
import dev.keeper.standalone.service.KeeperService;
import dev.keeper.standalone.service.PortLost;
import dev.keeper.standalone.service.ServiceProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Another program takes a port after it was chosen and before its service listens. */
class LostPortIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private ServerSocket anotherProgram;

    @BeforeEach
    void takeAPort() throws IOException {
        anotherProgram = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        SharedLog.writeTo(Path.of(System.getProperty("keeper.log")));
    }

    @AfterEach
    void letGoOfThePort() throws IOException {
        anotherProgram.close();
    }

    @Test
    void theServicesAreStartedOnOtherPortsAndKnowEachOther() throws Exception {
        var told = new ArrayList<String>();
        try (var data = DataFolder.open(folder)) {
            var administrator = new Administrator("admin@keeper.example", "quiet-Harbour-71-lamp");
            var installation = Installation.in(data.installation(), false);
            var settings = new SuiteSettings(data, installation, administrator, 0, "127.0.0.1", Set.of());
            try (var suite = new Suite(settings, theTakenPortFirst())) {
                suite.start(told::add);

                assertThat(told)
                        .contains("Another program has taken a port of auth-service; starting the services"
                                + " on other ports");
                // The gateway must reach auth-service, and inventory-service must have its keys.
                new KeeperClient(suite.address(KeeperService.GATEWAY))
                        .signedIn(administrator.email(), administrator.password())
                        .get("/api/v1/vehicles")
                        .expect(200);
            }
        }
    }

    @Test
    void aProcessOfItsOwnSaysThatItsPortWasTheReason() throws InterruptedException {
        try (var data = DataFolder.open(folder)) {
            var port = anotherProgram.getLocalPort();
            var process = ServiceProcess.start(KeeperService.GATEWAY, port, environmentOfAGateway(port), data);
            try {
                var readiness = new Readiness(HttpClient.newHttpClient(), PATIENCE);

                assertThatThrownBy(() -> readiness.await(process))
                        .isInstanceOf(PortLost.class)
                        .hasMessageContaining("Port %d was taken by another program".formatted(port));
            } finally {
                process.stop();
            }
        }
    }

    /** The first port that is chosen is auth-service's. */
    private IntSupplier theTakenPortFirst() {
        var first = new AtomicBoolean(true);
        return () -> first.getAndSet(false) ? anotherProgram.getLocalPort() : Ports.free();
    }

    private static Map<String, String> environmentOfAGateway(int port) {
        var nobody = "http://127.0.0.1:1";
        return Map.of(
                "KEEPER_PORT",
                String.valueOf(port),
                "KEEPER_BIND_ADDRESS",
                "127.0.0.1",
                "KEEPER_SECURITY_JWKS_URI",
                nobody + "/.well-known/jwks.json",
                "KEEPER_GATEWAY_RATE_LIMIT_STORE",
                "memory",
                "KEEPER_GATEWAY_AUTH_URL",
                nobody,
                "KEEPER_GATEWAY_INVENTORY_URL",
                nobody,
                "KEEPER_GATEWAY_ORDER_URL",
                nobody,
                "KEEPER_GATEWAY_NOTIFICATION_URL",
                nobody);
    }
}
