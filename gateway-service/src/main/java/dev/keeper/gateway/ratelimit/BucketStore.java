package dev.keeper.gateway.ratelimit;

import reactor.core.publisher.Mono;

/** Stores the buckets. */
interface BucketStore {

    /** Adds one request to the bucket of this key, if it still fits. Check and change are one atomic step. */
    Mono<Decision> take(String key, Limit limit);
}
