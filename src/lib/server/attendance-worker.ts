import { parentPort, workerData } from 'node:worker_threads'
import { attendanceOf } from './attendance-figures.ts'

export type AttendanceOrder = Parameters<typeof attendanceOf>

// In a thread of its own, so that the server goes on answering meanwhile.
parentPort?.postMessage(attendanceOf(...(workerData as AttendanceOrder)))
