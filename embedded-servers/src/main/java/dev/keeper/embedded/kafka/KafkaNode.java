package dev.keeper.embedded.kafka;

import java.util.concurrent.CompletableFuture;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server$;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.raft.QuorumConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker and a controller, assembled as in Kafka's {@code KafkaRaftServer}, but on sockets that are already bound.
 * Kafka would bind them late, and end the whole JVM if another program had taken the controller's port.
 */
final class KafkaNode {

    private static final Logger log = LoggerFactory.getLogger(KafkaNode.class);

    private final ControllerServer controller;
    private final BrokerServer broker;

    KafkaNode(KafkaConfig config, BoundSockets sockets) {
        var folders = KafkaRaftServer.initializeLogDirs(config, log, "");
        var clusterId = folders._1().clusterId().orElseThrow();
        var quorum = config.quorumConfig();
        var shared = new SharedServer(
                config,
                folders._1(),
                Time.SYSTEM,
                Server$.MODULE$.initializeMetrics(config, Time.SYSTEM, clusterId),
                CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(quorum.voters())),
                QuorumConfig.parseBootstrapServers(quorum.bootstrapServers()),
                new StandardFaultHandlerFactory(),
                sockets);
        controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), folders._2());
        broker = new BrokerServer(shared);
    }

    void startUp() {
        controller.startup();
        broker.startup();
    }

    /** Waits until both have stopped. The broker stops first, because it hands over to the controller. */
    void shutDown() {
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }
}
