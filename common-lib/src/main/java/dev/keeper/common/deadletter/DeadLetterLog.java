package dev.keeper.common.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The dead-letter topics, from the end of the last replay to their current end.
 *
 * <p>The topics are read without joining the consumer group, because the group's position marks what was replayed.
 */
final class DeadLetterLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration ONE_POLL = Duration.ofSeconds(1);
    private static final int POLLS = 5;

    private final Consumer<String, String> consumer;
    private final List<Stretch> stretches;

    private DeadLetterLog(Consumer<String, String> consumer, List<Stretch> stretches) {
        this.consumer = consumer;
        this.stretches = stretches;
    }

    /** Opens the log; closing the log also closes the consumer. */
    static DeadLetterLog open(Consumer<String, String> consumer, Collection<String> topics) {
        try {
            return new DeadLetterLog(consumer, stretches(consumer, topics));
        } catch (RuntimeException failed) {
            consumer.close();
            throw failed;
        }
    }

    /** Returns the ranges that were not replayed yet, sorted by topic and partition. */
    List<Stretch> stretches() {
        return stretches;
    }

    /** Returns the next messages of a stretch; an empty part marks its end. */
    Part read(Stretch stretch) {
        consumer.assign(List.of(stretch.partition()));
        consumer.seek(stretch.partition(), stretch.from());
        return new Part(consumer, stretch);
    }

    /** Records the offset up to which messages were replayed. */
    void replayed(TopicPartition partition, long nextOffset) {
        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(nextOffset)), PATIENCE);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static List<Stretch> stretches(Consumer<String, String> consumer, Collection<String> topics) {
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : topics) {
            consumer.partitionsFor(topic, PATIENCE)
                    .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        partitions.sort(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));
        // Kafka's client warns about offsets of partitions that are not assigned.
        consumer.assign(partitions);
        var first = consumer.beginningOffsets(partitions, PATIENCE);
        var end = consumer.endOffsets(partitions, PATIENCE);
        var replayed = new HashMap<TopicPartition, Long>();
        consumer.committed(Set.copyOf(partitions), PATIENCE).forEach((partition, position) -> {
            // Kafka returns null for a partition without a committed position.
            Optional.ofNullable(position).ifPresent(known -> replayed.put(partition, known.offset()));
        });
        return partitions.stream()
                .map(partition -> new Stretch(
                        partition,
                        Math.max(first.getOrDefault(partition, 0L), replayed.getOrDefault(partition, 0L)),
                        end.getOrDefault(partition, 0L)))
                .toList();
    }

    /**
     * A range of offsets in a partition.
     *
     * @param from the first offset, inclusive
     * @param to the last offset, exclusive
     */
    record Stretch(TopicPartition partition, long from, long to) {

        Stretch startingAt(long offset) {
            return new Stretch(partition, Math.max(from, offset), to);
        }

        boolean comesBefore(String topic, int number) {
            int order = partition.topic().compareTo(topic);
            return order < 0 || (order == 0 && partition.partition() < number);
        }

        boolean isOf(String topic, int number) {
            return partition.topic().equals(topic) && partition.partition() == number;
        }
    }

    /** The reading position within a stretch. */
    record Part(Consumer<String, String> consumer, Stretch stretch) {

        List<ConsumerRecord<String, String>> next() {
            for (var polls = 0; polls < POLLS && position() < stretch.to(); polls++) {
                var records = consumer.poll(ONE_POLL).records(stretch.partition()).stream()
                        .filter(message -> message.offset() < stretch.to())
                        .toList();
                if (!records.isEmpty()) {
                    return records;
                }
            }
            if (position() < stretch.to()) {
                throw new TimeoutException("Nothing came of " + stretch);
            }
            return List.of();
        }

        private long position() {
            return consumer.position(stretch.partition(), PATIENCE);
        }
    }
}
