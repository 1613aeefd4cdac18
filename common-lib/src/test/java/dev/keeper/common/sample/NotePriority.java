package dev.keeper.common.sample;

enum NotePriority {
    LOW,
    HIGH
}
