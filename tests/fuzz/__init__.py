"""What is fuzzed: functions from bytes that raise only when a promise is broken; the crashers they met."""
