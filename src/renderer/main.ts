import { createClient } from './client/create-client.ts'
import { startApp } from './start-app.ts'

startApp(createClient())
