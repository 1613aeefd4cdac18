package dev.keeper.gateway.ratelimit;

/**
 * The bucket's decision on one request.
 *
 * @param admitted whether it may pass
 * @param delay microseconds to wait first if the request is shaped
 * @param passesIn microseconds until a refused request would pass
 * @param left how many more would pass right now
 * @param reset seconds until the bucket is empty again or, after a refusal, until the next request passes
 */
record Decision(boolean admitted, long delay, long passesIn, long left, long reset) {}
