package dev.keeper.ordering.order.decision;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Asks the broker for the end of the topic with the stock's answers, and for this service's position in it. */
@Component
class AnswerTopic implements AutoCloseable {

    private static final int LIMIT_MILLIS = 2_000;

    private final Admin broker;
    private final String consumerGroup;

    AnswerTopic(KafkaAdmin settings, @Value("${spring.kafka.consumer.group-id}") String consumerGroup) {
        var bounded = new HashMap<>(settings.getConfigurationProperties());
        bounded.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
        bounded.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
        this.broker = Admin.create(bounded);
        this.consumerGroup = consumerGroup;
    }

    /** Returns the end of each partition: the offset after its last message. */
    Map<TopicPartition, Long> ends() {
        return offsets(OffsetSpec.latest());
    }

    /** Returns the offset up to which this service has read each partition, over all its instances. */
    Map<TopicPartition, Long> read() {
        var read = offsets(OffsetSpec.earliest());
        var committed = answer(broker.listConsumerGroupOffsets(consumerGroup).partitionsToOffsetAndMetadata());
        // Messages that the broker has deleted count as read.
        read.replaceAll((partition, start) -> {
            var commit = committed.get(partition);
            return commit == null ? start : Math.max(start, commit.offset());
        });
        return read;
    }

    private Map<TopicPartition, Long> offsets(OffsetSpec which) {
        var asked = answer(broker.describeTopics(List.of(StockAnswer.TOPIC)).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream())
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(StockAnswer.TOPIC, partition.partition()), partition -> which));
        var found = new HashMap<TopicPartition, Long>();
        answer(broker.listOffsets(asked).all()).forEach((partition, offset) -> found.put(partition, offset.offset()));
        return found;
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        return asked.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }

    @Override
    public void close() {
        broker.close(Duration.ZERO);
    }
}
